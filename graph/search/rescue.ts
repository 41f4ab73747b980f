import type { MeasureFilter } from '../store.ts';
import type { Rescue, SearchOutcome, SearchRequest } from './outcome.ts';

/** Tries the request with each restriction dropped in turn, and tells which would help. */
export async function rescuesFor(
  request: SearchRequest,
  outcome: SearchOutcome,
  tryAgain: (request: SearchRequest) => Promise<SearchOutcome>,
): Promise<Rescue[]> {
  const { filter = {}, without = [] } = request;
  const attempts = [
    ...outcome.understood.map(({ key, label }) => ({
      key,
      label,
      request: { ...request, without: [...without, key] },
    })),
    ...fieldsOf(filter).map((field) => ({
      key: `filter.${field}`,
      label: FIELD_LABELS[field],
      request: { ...request, filter: { ...filter, [field]: undefined } },
    })),
    ...(outcome.text !== '' && (outcome.understood.length > 0 || fieldsOf(filter).length > 0)
      ? [{ key: 'text', label: outcome.text, request: { ...request, without: [...without, 'text'] } }]
      : []),
  ];
  const rescues: Rescue[] = [];
  for (const { key, label, request: other } of attempts) {
    const { total } = await tryAgain(other);
    if (total > 0) rescues.push({ key, label, total });
  }
  return rescues.sort((a, b) => b.total - a.total);
}

function fieldsOf(filter: MeasureFilter): (keyof MeasureFilter)[] {
  return (Object.keys(filter) as (keyof MeasureFilter)[]).filter((field) => filter[field] !== undefined);
}

const FIELD_LABELS: Record<keyof MeasureFilter, string> = {
  ids: '举措',
  documentIds: '文件',
  unitIds: '单位',
  offices: '部门',
  roles: '角色',
  brandIds: '品牌',
  regulationIds: '法规',
  regionIds: '地区',
  years: '年份',
  kinds: '类别',
  target: '指标',
  hasLead: '牵头',
};
