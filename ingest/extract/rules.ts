import { BRAND_RULES } from './brands/rules.ts';
import { CITATION_RULES } from './citations/rules.ts';
import { KIND_RULES, WORK_RULES } from './kinds/rules.ts';
import { MEASURE_RULES } from './measures/rules.ts';
import { METADATA_RULES } from './metadata/rules.ts';
import type { Rule } from './rule.ts';
import { TARGET_AND_EXCLUSION_RULES } from './targets/rules.ts';
import { UNIT_RULES } from './units/rules.ts';

/** The rules of one field, with what a reader must know before them. */
export interface RuleGroup {
  readonly field: string;
  readonly title: string;
  readonly introduction: string;
  readonly rules: readonly Rule[];
}

/** Every rule there is, in the order in which a document is read. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  {
    field: 'metadata',
    title: '文件信息',
    introduction: '标题、发文机关、文号、日期。文中没有写的，不填。',
    rules: METADATA_RULES,
  },
  {
    field: 'kind',
    title: '文种',
    introduction: '文件属于哪一类，依据哪几个字；由此决定其中的句子和数字能否作为举措和指标。',
    rules: [...KIND_RULES, ...WORK_RULES],
  },
  {
    field: 'measure',
    title: '举措',
    introduction: '例中“识别为”一栏写编号和标题；没有编号的写“–”。',
    rules: MEASURE_RULES,
  },
  {
    field: 'unit',
    title: '单位和角色',
    introduction:
      '角色分牵头、责任、配合三种。“第一”指写明的第一牵头；“承上”指从标题、附注承接而来。名称照原文写，归并到哪个机关另有说明。',
    rules: UNIT_RULES,
  },
  {
    field: 'target',
    title: '指标',
    introduction: '例中依次为指标、比较、数值、单位、期限。',
    rules: TARGET_AND_EXCLUSION_RULES,
  },
  { field: 'brand', title: '品牌', introduction: '专项行动、平台、机制、改革等的专有名称。', rules: BRAND_RULES },
  {
    field: 'citation',
    title: '引用的法规文件',
    introduction: '书名号中的法律、法规、文件及其条款。',
    rules: CITATION_RULES,
  },
];
