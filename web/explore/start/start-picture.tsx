import type { ResultOf } from '../../api-client/graphql.ts';
import { useAnswer } from '../../api-client/use-answer.ts';
import { useWords } from '../../language/words.ts';
import { StepLink } from '../../shell/controls/step-link.tsx';
import { select, startFrom } from '../../state/actions.ts';
import { StartPictureQuery } from '../queries.ts';

type Duty = ResultOf<typeof StartPictureQuery>['neighbours']['edges'][number]['node'];

interface StartPictureProps {
  readonly unit: { readonly id: string; readonly name: string };
}

/** What one unit leads, plan by plan: lines and words without the canvas, which is fetched when the picture is pressed. */
export function StartPicture({ unit }: StartPictureProps) {
  const words = useWords();
  const { data } = useAnswer(StartPictureQuery, { id: unit.id, first: MOST_DUTIES });
  const rows = rowsOf(data?.neighbours.edges.map(({ node }) => node) ?? []);
  if (rows.length === 0) return null;
  const height = rows.at(-1)?.bottom ?? 0;
  const middle = height / 2;
  // With nothing chosen, a phone shows the graph and not the text.
  const relations = [{ kind: 'RESPONSIBLE_FOR', direction: 'out', role: 'lead' }] as const;
  return (
    <StepLink step={(state) => select(null)(startFrom(unit.id, relations)(state))} className="start-picture">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
        {rows.flatMap(({ measures, planId, at }) =>
          measures.map(({ id, y }) => (
            <g key={`${planId} ${id}`}>
              <path className="lead-line" d={curve({ x: UNIT_END, y: middle }, { x: MEASURE_AT, y })} />
              <path className="plan-line" d={curve({ x: MEASURE_AT, y }, { x: PLAN_AT - 6, y: at })} />
              <circle cx={MEASURE_AT} cy={y} r={4} />
            </g>
          )),
        )}
        <rect className="unit-box" x={0.5} y={middle - 20} width={UNIT_END} height={40} rx={6} />
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
        {rows.map(({ planId, title, at }) => (
          <text key={planId} className="plan-name" x={PLAN_AT} y={at} lang="zh-CN">
            {cut(title, PLAN_CHARACTERS)}
          </text>
        ))}
      </svg>
      <span className="start-picture-caption">{words.start.picture(unit.name)}</span>
    </StepLink>
  );
}

/** Units of the drawing, which are pixels on a phone. */
const WIDTH = 360;
const UNIT_END = 96;
const MEASURE_AT = 146;
const PLAN_AT = 176;
const UNIT_CHARACTERS = 7;
const PLAN_CHARACTERS = 14;
const STEP = 13;
const ROW_GAP = 13;
const MOST_DUTIES = 40;
const MOST_PLANS = 6;
/** Measures drawn altogether, and of a plan beside many others. */
const MOST_MEASURES = 24;
const FEWEST_OF_A_PLAN = 4;
const MOST_OF_A_PLAN = 10;

interface Row {
  readonly planId: string;
  readonly title: string;
  readonly measures: readonly { readonly id: string; readonly y: number }[];
  /** Where the plan's name stands: at the middle of its measures. */
  readonly at: number;
  readonly bottom: number;
}

/** Plans from top to bottom, those with the most measures first, each beside its measures. */
function rowsOf(duties: readonly Duty[]): readonly Row[] {
  const plans = new Map<string, { title: string; ids: Set<string> }>();
  for (const { node } of duties) {
    if (node.__typename !== 'Measure') continue;
    const plan = plans.get(node.document.id) ?? { title: node.document.title, ids: new Set() };
    plan.ids.add(node.id);
    plans.set(node.document.id, plan);
  }
  const share = Math.floor(MOST_MEASURES / Math.min(plans.size || 1, MOST_PLANS));
  const most = Math.min(MOST_OF_A_PLAN, Math.max(FEWEST_OF_A_PLAN, share));
  const rows: Row[] = [];
  for (const [planId, { title, ids }] of [...plans]
    .toSorted(([, one], [, other]) => other.ids.size - one.ids.size)
    .slice(0, MOST_PLANS)) {
    const top = (rows.at(-1)?.bottom ?? 0) + ROW_GAP;
    const measures = [...ids].slice(0, most).map((id, index) => ({ id, y: top + index * STEP }));
    const bottom = measures.at(-1)?.y ?? top;
    rows.push({ planId, title, measures, at: (top + bottom) / 2, bottom: bottom + ROW_GAP });
  }
  return rows;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function curve(from: Point, to: Point): string {
  const half = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`;
}

/** A name on one or two lines of about the same length. */
function linesOf(name: string): readonly string[] {
  if (name.length <= UNIT_CHARACTERS) return [name];
  const half = Math.min(UNIT_CHARACTERS, Math.ceil(name.length / 2));
  return [name.slice(0, half), cut(name.slice(half), UNIT_CHARACTERS)];
}

function cut(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
