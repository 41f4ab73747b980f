import { useEffect, useRef, useState } from 'react';
import { useExplorer, useExplorerState, usePreferences } from '../explorer.ts';
import { amountInFull, targetAmount } from '../language/target-label.ts';
import { useWords } from '../language/words.ts';
import { NotFetched, part, usePart } from '../shell/controls/part.tsx';
import { select } from '../state/actions.ts';
import { toAddress } from '../state/address.ts';
import type { Language } from '../state/preferences.ts';
import type { Point } from './draw-targets.ts';
import type { Compared, ComparedRecord } from './queries.ts';
import { rowName } from './row-name.ts';
import { TargetSentence } from './target-sentence.tsx';

interface TargetChartProps {
  readonly group: Compared;
  /** Targets that contradict another one. */
  readonly flags: ReadonlyMap<string, string>;
}

const plot = part(async () => (await import('./draw-targets.ts')).drawTargets);

/** A dot for each demand: values across, places and years down. Each dot is a link, and its sentence is told below. */
export function TargetChart({ group, flags }: TargetChartProps) {
  const words = useWords();
  const { language } = usePreferences();
  const state = useExplorerState((now) => now);
  const { do: take } = useExplorer();
  const frame = useRef<HTMLDivElement>(null);
  const { value: drawTargets, failed, retry } = usePart(plot);
  const [svg, setSvg] = useState<Element | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const label = words.targets.chart(group.metric);
  const points = group.records.flatMap((record) => toPoint(record, group, language));
  const drawing = JSON.stringify([points, [...flags], label, language]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawing` stands for all that is drawn, by value.
  useEffect(() => {
    const place = frame.current;
    if (!drawTargets || !place) return;
    const room = place.clientWidth;
    const drawn = drawTargets(points, { label, room, unit: group.unit, language, isFlagged: (id) => flags.has(id) });
    place.replaceChildren(drawn);
    setSvg(drawn);
  }, [drawing, drawTargets]);

  // The dots stay while the state changes, so that the keyboard keeps its place; only where they lead to is told anew.
  useEffect(() => {
    if (!svg) return;
    const stop = new AbortController();
    const { signal } = stop;
    for (const [at, link] of [...svg.querySelectorAll('a')].entries()) {
      const id = points[at]?.id ?? '';
      link.setAttribute('href', toAddress(select(id)(state)));
      link.classList.toggle('selected', id === state.selected);
      for (const kind of ['mouseenter', 'focus']) link.addEventListener(kind, () => setPointed(id), { signal });
      for (const kind of ['mouseleave', 'blur']) link.addEventListener(kind, () => setPointed(null), { signal });
      const follow = (event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        take(select(id));
      };
      (link as unknown as HTMLElement).addEventListener('click', follow, { signal });
    }
    return () => stop.abort();
  });

  const chosen = group.records.find(({ target }) => target.id === (pointed ?? state.selected));
  if (failed) return <NotFetched retry={retry} />;
  return (
    <figure className="target-chart">
      <div ref={frame} className="target-chart-frame" lang="zh-CN" />
      <figcaption className="target-chart-sentence" aria-live="polite" lang="zh-CN">
        {chosen ? (
          <TargetSentence target={chosen.target} />
        ) : (
          <span className="soft small" lang={language}>
            {words.targets.choosePoint}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function toPoint(
  { target, region, document, value, upper, year }: ComparedRecord,
  group: Compared,
  language: Language,
): readonly Point[] {
  if (value === null) return [];
  const numbers = { ...group, value, upper, comparator: target.comparator };
  const amount = targetAmount(numbers);
  const full = amountInFull(numbers, language);
  const place = rowName(region?.name ?? null, document.title, year);
  // Two demands of one place and year stand in two rows, told apart by a mark that is not seen.
  const before = group.records.slice(
    0,
    group.records.findIndex((record) => record.target.id === target.id),
  );
  const same = before.filter((one) => rowName(one.region?.name ?? null, one.document.title, one.year) === place).length;
  return [
    {
      id: target.id,
      row: place + '\u200b'.repeat(same),
      value,
      upper: upper ?? value,
      amount,
      told: `${place} ${amount}${full === null ? '' : ` = ${full}`} ${target.targetText}`,
    },
  ];
}
