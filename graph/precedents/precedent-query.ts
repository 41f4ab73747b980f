import { ZhengmaiError } from '../errors.ts';
import type { MeasureNode } from '../model.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { afterNumber } from './clauses.ts';

/** The wording that precedents are looked for. */
export interface Asked {
  readonly text: string;
  /** What the text is about, as far as a title says it. */
  readonly title: string | null;
  /** The stored measure that is asked about; null for a text. */
  readonly measure: MeasureNode | null;
  /** Documents that cannot be its precedents: the one it stands in. */
  readonly ownDocuments: ReadonlySet<string>;
}

/** Longer texts are plans, not clauses: `reviewDraft` takes those apart. */
const MOST_CHARACTERS = 4_000;

export function askedText(text: string): Asked {
  const bare = text.trim();
  if (bare === '')
    throw new ZhengmaiError('BAD_INPUT', 'There is no text to find precedents for; give a clause in `text`.');
  if (bare.length > MOST_CHARACTERS) {
    throw new ZhengmaiError(
      'LIMIT_EXCEEDED',
      `The text has ${bare.length} characters and ${MOST_CHARACTERS} are allowed; give one measure, or have the whole draft reviewed.`,
    );
  }
  return { text: bare.slice(afterNumber(bare)), title: null, measure: null, ownDocuments: new Set() };
}

export async function askedMeasure(store: GraphStore, id: string): Promise<Asked> {
  const [measure] = await store.nodes([id]);
  if (measure?.kind !== 'Measure') {
    throw new ZhengmaiError('NOT_FOUND', `There is no measure ${id}; look for it with a search.`);
  }
  return askedDraft(measure, new Set([measure.documentId]), measure);
}

/** A measure that may not be stored, as in a draft. */
export function askedDraft(
  { text, title }: Pick<MeasureNode, 'text' | 'title'>,
  ownDocuments: ReadonlySet<string>,
  measure: MeasureNode | null = null,
): Asked {
  return { text: text.slice(afterNumber(text)), title, measure, ownDocuments };
}
