import type { Passage, SourceGraph } from '../../../graph/model.ts';
import { lexicalTerms } from '../../../graph/text/ngrams.ts';

/** Passages with the four fields that both stores index. */
export function passageRows(graph: SourceGraph): PassageRow[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const known = new Map<string, string>();
  const terms = (text: string) => {
    const found = known.get(text) ?? lexicalTerms(text).join(' ');
    known.set(text, found);
    return found;
  };
  return graph.passages.map((passage) => {
    const [measure, document] = [nodes.get(passage.measureId), nodes.get(passage.documentId)];
    return {
      ...passage,
      terms: terms(passage.text),
      titleTerms: terms((measure?.kind === 'Measure' ? measure.title : null) ?? ''),
      pathTerms: terms(measure?.kind === 'Measure' ? measure.path.join(' ') : ''),
      documentTerms: terms(document?.kind === 'Document' ? document.title : ''),
    };
  });
}

export interface PassageRow extends Passage {
  readonly terms: string;
  readonly titleTerms: string;
  readonly pathTerms: string;
  readonly documentTerms: string;
}
