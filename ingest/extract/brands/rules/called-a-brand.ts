import { alternation } from '../../../../graph/text/alternation.ts';
import { DESCRIPTIONS } from '../../../lexicon/brands/ordinary-phrases.ts';
import type { FoundName, NameRule } from '../brand-rule.ts';

export const calledABrand: NameRule = {
  name: 'brand/called-a-brand',
  summary: '未加引号而正文称为品牌的名称：打响……品牌、擦亮……名片。',
  examples: [
    { text: '打响渭河渔谣文旅品牌，提升城市形象。', finds: ['渭河渔谣'] },
    { text: '打响特色农产品品牌，擦亮生态名片。', finds: [] },
  ],
  findNames: (text, from, to) => called(text.slice(from, to)).map((name) => ({ ...name, at: name.at + from })),
};

const CALLED =
  /(?:打响|叫响|唱响|擦亮)(?<name>[\p{Script=Han}]{4}?)(?:[\p{Script=Han}]{0,6}?)(?<kind>品牌|金名片|名片)/gu;
const COMMON = new RegExp(`${alternation(DESCRIPTIONS)}|[的新高各个]`, 'u');

function called(part: string): FoundName[] {
  return [...part.matchAll(CALLED)].flatMap((match) => {
    const { name = '', kind = null } = match.groups ?? {};
    if (COMMON.test(name)) return [];
    return [{ name, at: match.index + match[0].indexOf(name), kind }];
  });
}
