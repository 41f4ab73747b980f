import type { Rule } from '../rule.ts';
import { beforeAHead } from './rules/before-a-head.ts';
import { calledABrand } from './rules/called-a-brand.ts';
import { coinedName } from './rules/coined-name.ts';
import { established } from './rules/established.ts';
import { inAList } from './rules/in-a-list.ts';
import { namedReform } from './rules/named-reform.ts';
import { objectOfMaking } from './rules/object-of-making.ts';
import { programme } from './rules/programme.ts';
import { selfNamed } from './rules/self-named.ts';
import { subjectOfActing } from './rules/subject-of-acting.ts';

export const BRAND_RULES: readonly Rule[] = [
  beforeAHead,
  inAList,
  selfNamed,
  namedReform,
  coinedName,
  objectOfMaking,
  subjectOfActing,
  calledABrand,
  programme,
  established,
];
