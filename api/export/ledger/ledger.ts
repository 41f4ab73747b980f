import type { DocumentNode, Edge, GraphNode, MeasureNode, Role, Source, TargetNode } from '../../../graph/model.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { type Placed, placeOnPage } from '../../../graph/text/place-on-page.ts';
import { measureLabel } from '../../language/measure-label.ts';
import { KIND_NAMES } from '../measures-csv.ts';
import { percent } from '../on-page.ts';
import { pagesOf } from '../rows.ts';

export const LEDGER_COLUMNS = [
  '序号',
  '任务',
  '类别',
  '牵头单位',
  '责任单位',
  '配合单位',
  '完成时限',
  '目标',
  '任务内容',
  '出处',
] as const;

/** 任务分解表: what a plan demands, a row a measure in its order, as offices keep it by hand. */
export interface Ledger {
  readonly title: string;
  /** A cell for each of `LEDGER_COLUMNS`; names and targets that stand side by side have a line each. */
  readonly rows: readonly (readonly string[])[];
}

type Plan = Placed & Pick<Source, 'text'>;

/** A ledger a document, in the order of the nodes. */
export function ledgersOf(source: Plan, nodes: readonly GraphNode[], edges: readonly Edge[]): readonly Ledger[] {
  const measures = nodes.filter((node): node is MeasureNode => node.kind === 'Measure');
  const targets = nodes.filter((node): node is TargetNode => node.kind === 'Target');
  const names = new Map(nodes.flatMap((node) => (node.kind === 'Unit' ? [[node.id, node.name] as const] : [])));
  const unitsOf = ({ id }: MeasureNode, role: Role) =>
    edges
      .filter((edge) => edge.kind === 'RESPONSIBLE_FOR' && edge.to === id && edge.role === role)
      .map(({ from }) => names.get(from) ?? '');

  const lineOf = lineCounter(source.text);
  const placeOf = ({ start, end }: MeasureNode) => {
    const { page, confidence } = placeOnPage(source, { start, end });
    const place = page === undefined ? `第${lineOf(start)}行` : `第${page}页`;
    // Whoever takes the row over must know that a machine read it from a picture.
    return confidence === undefined ? place : `${place}（由图片识别，把握${percent(confidence)}%）`;
  };

  const row = (measure: MeasureNode, at: number): readonly string[] => {
    const own = targets.filter(({ measureId }) => measureId === measure.id).toSorted((a, b) => a.start - b.start);
    const deadlines = measure.deadline === null ? own.map(({ deadline }) => deadline) : [measure.deadline];
    return [
      String(at + 1),
      measureLabel(measure),
      KIND_NAMES[measure.measureKind],
      ...(['lead', 'responsible', 'support'] as const).map((role) => lines(unitsOf(measure, role))),
      lines(deadlines.filter((date) => date !== null).map(dateInWords)),
      lines(own.map(({ text }) => text)),
      measure.text.trim(),
      placeOf(measure),
    ];
  };
  return nodes
    .filter((node): node is DocumentNode => node.kind === 'Document')
    .map(({ id, title }) => ({
      title,
      rows: measures
        .filter(({ documentId }) => documentId === id)
        .toSorted((a, b) => a.order - b.order)
        .map(row),
    }));
}

/** The same of documents that are stored. */
export async function storedLedgers(store: GraphStore, documents: readonly DocumentNode[]): Promise<readonly Ledger[]> {
  const ledgers = documents.map(async (document) => {
    const source = await store.sourceOf(document.id);
    const measures: MeasureNode[] = [];
    for await (const page of pagesOf((request) => store.measures({ documentIds: [document.id] }, request))) {
      measures.push(...page);
    }
    const edges = await store.edgesOf(
      measures.map(({ id }) => id),
      ['RESPONSIBLE_FOR', 'SETS'],
    );
    const ends = await store.nodes([...new Set(edges.map(({ kind, from, to }) => (kind === 'SETS' ? to : from)))]);
    const nodes = [document, ...measures, ...ends.filter((node) => node !== null)];
    return source === null ? [] : ledgersOf(source, nodes, edges);
  });
  return (await Promise.all(ledgers)).flat();
}

function lines(parts: readonly string[]): string {
  return [...new Set(parts)].join('\n');
}

/** 2024-12 → 2024年12月 */
function dateInWords(date: string): string {
  const parts = date.split('-').map(Number);
  return parts.map((part, i) => `${part}${['年', '月', '日'][i]}`).join('');
}

/** Numbers of lines, from 1, by offset. */
function lineCounter(text: string): (at: number) => number {
  const ends = [...text.matchAll(/\n/gu)].map(({ index }) => index);
  return (at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
