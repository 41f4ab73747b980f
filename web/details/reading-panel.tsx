import { useAnswer } from '../api-client/use-answer.ts';
import { useWords } from '../language/words.ts';
import { Answered, NotStored } from '../shell/answer-states.tsx';
import { EdgeReading } from './edge-reading.tsx';
import { MeasureReading } from './measure-reading.tsx';
import { NodeReading } from './node-reading.tsx';
import { type Selected, type SelectedEdge, SelectedQuery } from './queries.ts';

interface ReadingPanelProps {
  readonly id: string | null;
  /** What the search matched in the selected measure. */
  readonly passage: { readonly start: number; readonly end: number } | null;
}

/** The words behind whatever is selected. */
export function ReadingPanel({ id, passage }: ReadingPanelProps) {
  const words = useWords();
  const answer = useAnswer(SelectedQuery, id === null ? null : { id });
  if (id === null) {
    return (
      <div className="reading-empty">
        <p className="notice-title">{words.reading.nothing}</p>
        <p>{words.reading.nothingHelp}</p>
      </div>
    );
  }
  return (
    <Answered answer={answer} lines={10}>
      {({ node, edge }) => <Selection key={id} node={node} edge={edge} passage={passage} />}
    </Answered>
  );
}

function Selection({ node, edge, passage }: Selected & Pick<ReadingPanelProps, 'passage'>) {
  if (edge) {
    const measureId = measureAt(edge);
    const fact = { id: edge.id, evidence: edge.evidence };
    return measureId ? <MeasureReading id={measureId} fact={fact} passage={null} /> : <EdgeReading edge={edge} />;
  }
  if (node?.__typename === 'Measure') return <MeasureReading id={node.id} fact={null} passage={passage} />;
  if (node?.__typename === 'Target' && node.measure) {
    return <MeasureReading id={node.measure.id} fact={{ id: node.id, evidence: node.evidence }} passage={null} />;
  }
  if (node) return <NodeReading node={node} />;
  return <NotStored />;
}

function measureAt({ from, to }: SelectedEdge): string | null {
  if (to.__typename === 'Measure') return to.id;
  return from.__typename === 'Measure' ? from.id : null;
}
