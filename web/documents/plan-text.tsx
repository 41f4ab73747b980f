import { MarkedText, type Span } from '../details/marked-text.tsx';
import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { RoleMark } from '../shell/controls/role-mark.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { select } from '../state/actions.ts';
import type { PlanDocument, PlanMeasure } from './queries.ts';

interface PlanTextProps {
  readonly document: PlanDocument;
  readonly measures: readonly PlanMeasure[];
  readonly spans: readonly Span[];
}

/** The document's text, a paragraph a line; where a measure begins, the margin says who answers for it. */
export function PlanText({ document, measures, spans }: PlanTextProps) {
  const headings = new Set(measures.flatMap(({ path }) => path.map((heading) => heading.trim())));
  return (
    <div className="plan-text" lang="zh-CN">
      {linesOf(document.text, document.start).map(({ text, from, to }) => {
        const begin = measures.filter(({ start }) => start >= from && start <= to);
        const within = measures.some(({ start, end }) => start < to && end > from);
        const isHeading = headings.has(text.trim()) || (begin.length === 0 && HEADING.test(text.trim()));
        const isTitle = text.trim() === document.title;
        return (
          <div key={from} className={within ? 'plan-line in-measure' : 'plan-line'}>
            {begin.map(({ id, start }) => (
              <span key={id} id={`m${start}`} className="anchor" />
            ))}
            {isHeading || isTitle ? (
              <h2 className={isTitle ? 'plan-line-title' : 'plan-line-heading'}>
                <MarkedText text={text} start={from} spans={spans} />
              </h2>
            ) : (
              <p>
                <MarkedText text={text} start={from} spans={spans} />
              </p>
            )}
            {begin.length > 0 && (
              <div className="margin">
                {begin.map((measure) => (
                  <MarginNote key={measure.id} measure={measure} />
                ))}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** 一、… and （一）… alone on their line. */
const HEADING = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])[^。；]{1,40}$/u;

const UNITS_SHOWN = 3;

function MarginNote({ measure }: { readonly measure: PlanMeasure }) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  const { id, kind, responsibilities, targets, brands } = measure;
  const others = responsibilities.length - UNITS_SHOWN;
  const counts = [
    targets.length > 0 ? `${words.kinds.Target} ${targets.length}` : '',
    brands.length > 0 ? `${words.kinds.Brand} ${brands.length}` : '',
  ].filter(Boolean);
  return (
    <div className={selected === id ? 'margin-note selected' : 'margin-note'}>
      <StepLink step={select(id)} current={selected === id} className="margin-kind">
        {words.measureKinds[kind]} {measure.number}
      </StepLink>
      {responsibilities.slice(0, UNITS_SHOWN).map(({ id: edgeId, role, first, unit }) => (
        <StepLink key={edgeId} step={select(edgeId)} current={selected === edgeId} className="margin-unit">
          <RoleMark role={role} first={first} /> {unit.name}
        </StepLink>
      ))}
      {others > 0 && <span className="soft">{words.results.others(others)}</span>}
      {counts.length > 0 && <span className="soft numeric">{counts.join(' · ')}</span>}
    </div>
  );
}

/** Lines with words, and where they stand in the source. */
function linesOf(
  text: string,
  start: number,
): readonly { readonly text: string; readonly from: number; readonly to: number }[] {
  let at = start;
  return text
    .split('\n')
    .map((line) => {
      const from = at;
      at += line.length + 1;
      return { text: line, from, to: from + line.length };
    })
    .filter((line) => line.text.trim() !== '');
}
