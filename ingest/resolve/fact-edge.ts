import { edgeId } from '../../graph/ids.ts';
import type { Edge, Evidence, Role } from '../../graph/model.ts';
import type { Found } from '../extraction.ts';

/** Where facts of one document are written down: its id and the text that evidence is quoted from. */
export interface DocumentScope {
  readonly text: string;
  readonly documentId: string;
}

/** Evidence that quotes the text between two offsets. */
export function evidenceAt(scope: DocumentScope, found: Found): Evidence {
  const { start, end, rule, basis } = found;
  return { documentId: scope.documentId, start, end, quote: scope.text.slice(start, end), rule, basis };
}

export interface FactEdge {
  readonly kind: Edge['kind'];
  readonly from: string;
  readonly to: string;
  readonly order: number;
  readonly evidence: readonly Evidence[];
  readonly basis: Edge['basis'];
  readonly role?: Role;
  readonly first?: boolean;
  readonly article?: string | null;
  readonly confidence?: number | undefined;
}

/** An edge that a document states. Role and article tell apart edges between the same two nodes. */
export function factEdge(scope: DocumentScope, fact: FactEdge): Edge {
  const { kind, from, to, role = null, first = false, article = null, confidence = null, ...rest } = fact;
  const distinct = [role, article].filter((each) => each !== null);
  const id = edgeId(kind, from, to, ...distinct);
  return { id, kind, from, to, documentId: scope.documentId, role, first, article, confidence, ...rest };
}
