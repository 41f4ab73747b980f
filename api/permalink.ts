import { kindOfId } from '../graph/ids.ts';

/** The address of a node below the base. What is part of a document has the document's, with its own id behind a `#`. */
export function addressOf(id: string, documentId: string | null): string {
  switch (kindOfId(id)) {
    case 'Document':
      return `doc/${id}`;
    case 'Measure':
    case 'Target':
      return `doc/${documentId}#${id}`;
    case 'Regulation':
      return `law/${id}`;
    default:
      return `${kindOfId(id)?.toLowerCase()}/${id}`;
  }
}
