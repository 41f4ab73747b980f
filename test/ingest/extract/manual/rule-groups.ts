import { readdirSync } from 'node:fs';
import type { Rule } from '../../../../ingest/extract/rule.ts';

/** The rules of one field, with what a reader must know before them. */
export interface RuleGroup {
  readonly field: string;
  readonly title: string;
  readonly introduction: string;
  /** By the names of their files. */
  readonly rules: readonly Rule[];
}

const INGEST = new URL('../../../../ingest/', import.meta.url);

/** Every rule there is: whatever stands in a `rules` folder, in the order in which a document is read. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  await group('metadata', 'extract/metadata', '文件信息', '标题、发文机关、文号、日期。文中没有写的，不填。'),
  await group(
    'kind',
    'extract/kinds',
    '文种',
    '文件属于哪一类，依据哪几个字；由此决定其中的句子和数字能否作为举措和指标。',
  ),
  await group('measure', 'extract/measures', '举措', '例中“识别为”一栏写编号和标题；没有编号的写“–”。'),
  await group(
    'unit',
    'extract/units',
    '单位和角色',
    '角色分牵头、责任、配合三种。“第一”指写明的第一牵头；“承上”指从标题、附注承接而来。名称照原文写，归并到哪个机关另有说明。',
  ),
  await group('target', 'extract/targets', '指标', '例中依次为指标、比较、数值、单位、期限。'),
  await group('brand', 'extract/brands', '品牌', '专项行动、平台、机制、改革等的专有名称。'),
  await group('citation', 'extract/citations', '引用的法规文件', '书名号中的法律、法规、文件及其条款。'),
  await group(
    'resolve',
    'resolve',
    '推断',
    '识别之后得出的结论：适用地区、发文机关、没有写明单位时由谁负责。例中第一行为标题，第二行为发文机关（可以空着），以后为正文。',
  ),
];

async function group(field: string, folder: string, title: string, introduction: string): Promise<RuleGroup> {
  const rules = new URL(`${folder}/rules/`, INGEST);
  const modules = await Promise.all(
    readdirSync(rules, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => import(/* @vite-ignore */ new URL(file, rules).href) as Promise<Record<string, unknown>>),
  );
  return { field, title, introduction, rules: modules.flatMap((module) => Object.values(module).filter(isRule)) };
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'name' in value && 'summary' in value && 'examples' in value;
}

export function rulesOf(field: string): readonly Rule[] {
  return RULE_GROUPS.find((one) => one.field === field)?.rules ?? [];
}
