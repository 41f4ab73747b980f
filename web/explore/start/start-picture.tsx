import type { ResultOf } from '../../api-client/graphql.ts';
import { useAnswer } from '../../api-client/use-answer.ts';
import { useWords } from '../../language/words.ts';
import { StepLink } from '../../shell/controls/step-link.tsx';
import { drawAround } from '../../state/graph-actions.ts';
import { StartPictureQuery } from '../queries.ts';
import { FRAME_WIDTH, frameOf, linesOf, type PlanFrame, shorten } from './picture-frames.ts';

type Duty = ResultOf<typeof StartPictureQuery>['neighbours']['edges'][number]['node'];

interface StartPictureProps {
  readonly unit: { readonly id: string; readonly name: string };
}

/** What one unit leads, in which plans, and a sentence that says so: drawn without the canvas, which is fetched when the picture is pressed. */
export function StartPicture({ unit }: StartPictureProps) {
  const words = useWords();
  const { data } = useAnswer(StartPictureQuery, { id: unit.id, first: MOST_DUTIES });
  const duties = data?.neighbours.edges.map(({ node }) => node) ?? [];
  const frames = framesOf(duties);
  if (frames.length === 0) return <div className="start-picture waiting" aria-hidden="true" />;
  const height = frames.at(-1)?.bottom ?? 0;
  const middle = height / 2;
  const [proof] = duties.flatMap(({ edge }) => edge.evidence);
  return (
    <StepLink step={drawAround(unit.id, { unit: [unit.id], role: ['lead'] })} className="start-picture">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
        {frames.map(({ planId, title, top, bottom, cells }) => (
          <g key={planId}>
            <rect className="plan-frame" x={FRAME_AT} y={top} width={FRAME_WIDTH} height={bottom - top} rx={4} />
            <text className="plan-name" x={FRAME_AT + 9} y={top + 14} lang="zh-CN">
              {title}
            </text>
            {cells.map(({ id, label, y }) => (
              <g key={id}>
                <path className="lead-line" d={curve({ x: UNIT_END, y: middle }, { x: FRAME_AT + 7, y })} />
                <rect
                  className="measure-cell"
                  x={FRAME_AT + 7}
                  y={y - 13}
                  width={FRAME_WIDTH - 14}
                  height={26}
                  rx={5}
                />
                <text className="measure-name" x={FRAME_AT + 16} y={y} lang="zh-CN">
                  {label}
                </text>
              </g>
            ))}
          </g>
        ))}
        <rect className="unit-box" x={0.5} y={middle - 22} width={UNIT_END} height={44} rx={22} />
        {linesOf(unit.name).map((line, index, lines) => (
          <text
            key={line}
            className="unit-name"
            x={UNIT_END / 2}
            y={middle + (index - (lines.length - 1) / 2) * 15}
            lang="zh-CN"
          >
            {line}
          </text>
        ))}
      </svg>
      {proof && <Proof {...proof} />}
      <span className="start-picture-caption">{words.start.picture(unit.name)}</span>
    </StepLink>
  );
}

/** The words that name the unit, in as much of their sentence as there is room for. */
function Proof({ quote, sentence }: Duty['edge']['evidence'][number]) {
  const at = sentence.indexOf(quote);
  if (at < 0) return null;
  const from = Math.max(0, at - WORDS_BEFORE);
  return (
    <span className="start-proof" lang="zh-CN">
      {from > 0 && '…'}
      {sentence.slice(from, at)}
      <mark className="mark-evidence">{quote}</mark>
      {shorten(sentence.slice(at + quote.length), WORDS_BEHIND)}
    </span>
  );
}

const WORDS_BEFORE = 22;
const WORDS_BEHIND = 18;
/** Units of the drawing, which are pixels where it is as wide. */
const UNIT_END = 108;
const FRAME_AT = 160;
const WIDTH = FRAME_AT + FRAME_WIDTH + 1;
const MOST_DUTIES = 40;
const MOST_PLANS = 3;
/** Measures drawn altogether. */
const MOST_MEASURES = 6;

/** Plans from top to bottom, those with the most measures first, each around its first measures. */
function framesOf(duties: readonly Duty[]): readonly PlanFrame[] {
  const plans = new Map<string, { title: string; measures: Map<string, string> }>();
  for (const { node } of duties) {
    if (node.__typename !== 'Measure') continue;
    const plan = plans.get(node.document.id) ?? { title: node.document.title, measures: new Map() };
    plan.measures.set(node.id, node.label);
    plans.set(node.document.id, plan);
  }
  const largest = [...plans]
    .toSorted(([, one], [, other]) => other.measures.size - one.measures.size)
    .slice(0, MOST_PLANS);
  const each = Math.floor(MOST_MEASURES / Math.max(1, largest.length));
  const frames: PlanFrame[] = [];
  for (const [planId, { title, measures }] of largest)
    frames.push(frameOf({ planId, title, measures: [...measures].slice(0, each) }, frames.at(-1)?.bottom ?? null));
  return frames;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function curve(from: Point, to: Point): string {
  const half = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`;
}
