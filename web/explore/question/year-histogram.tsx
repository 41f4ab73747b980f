import { type PointerEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useAnswer } from '../../api-client/use-answer.ts';
import { useExplorer, useExplorerState } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { setFilter } from '../../state/actions.ts';
import { toMeasureFilter } from '../../state/measure-filter.ts';
import { isSearching } from '../../state/state.ts';
import { YearsQuery } from '../queries.ts';

/** Years that a national five-year plan covers. */
const PLAN_PERIODS = [
  { number: 12, from: 2011, to: 2015 },
  { number: 13, from: 2016, to: 2020 },
  { number: 14, from: 2021, to: 2025 },
  { number: 15, from: 2026, to: 2030 },
] as const;

/** Of the highest bar, in pixels. */
const HEIGHT = 26;

/** How the result spreads over the years, above list and graph: drawn over, pressed or snapped to a five-year plan, it narrows both. */
export function YearHistogram() {
  const words = useWords();
  const { do: take } = useExplorer();
  const isAsked = useExplorerState(isSearching);
  const query = useExplorerState((state) => state.query);
  const filter = useExplorerState((state) => state.filter);
  const without = useExplorerState((state) => state.without);
  const [brush, setBrush] = useState<readonly [number, number] | null>(null);
  const bars = useRef<HTMLDivElement>(null);
  const { year: _year, ...others } = filter;
  const answer = useAnswer(
    YearsQuery,
    isAsked ? { query, filter: toMeasureFilter(others), without: [...without] } : null,
  );
  const counted = (answer.data?.search.facets[0]?.values ?? [])
    .map(({ value, count }) => ({ year: Number(value), count }))
    .filter(({ year }) => Number.isInteger(year));
  if (counted.length < 2) return null;
  const [first, last] = [Math.min(...counted.map(({ year }) => year)), Math.max(...counted.map(({ year }) => year))];
  const most = Math.max(...counted.map(({ count }) => count));
  const years = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, count: counted.find((one) => one.year === year)?.count ?? 0 };
  });
  const chosen = new Set((filter.year ?? []).map(Number));
  const choose = (from: number, to: number) => {
    const within = counted.filter(({ year }) => year >= from && year <= to).map(({ year }) => String(year));
    const isSo = within.length === chosen.size && within.every((year) => chosen.has(Number(year)));
    take(setFilter('year', isSo ? [] : within));
  };
  const yearAt = (event: PointerEvent) => {
    const { left, width } = bars.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    const index = Math.floor(((event.clientX - left) / width) * years.length);
    return first + Math.min(years.length - 1, Math.max(0, index));
  };
  const isWithin = (year: number) =>
    brush ? year >= Math.min(...brush) && year <= Math.max(...brush) : chosen.size === 0 || chosen.has(year);
  const periods = PLAN_PERIODS.filter(({ from, to }) => counted.some(({ year }) => year >= from && year <= to));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of toggles, not a form's fieldset.
    <div className="histogram" role="group" aria-label={words.years.title}>
      <div
        ref={bars}
        className="histogram-bars"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setBrush([yearAt(event), yearAt(event)]);
        }}
        onPointerMove={(event) => brush && setBrush([brush[0], yearAt(event)])}
        onPointerUp={() => {
          if (brush) choose(Math.min(...brush), Math.max(...brush));
          setBrush(null);
        }}
        onPointerCancel={() => setBrush(null)}
      >
        {years.map(({ year, count }) => (
          <button
            key={year}
            type="button"
            disabled={count === 0}
            aria-pressed={chosen.has(year)}
            aria-label={words.years.bar(year, count)}
            title={words.years.bar(year, count)}
            className={isWithin(year) ? 'histogram-year within' : 'histogram-year'}
            // The pointer draws over years; a press comes from the keyboard.
            onClick={(event) => event.detail === 0 && choose(year, year)}
          >
            <span
              className="histogram-bar"
              style={{ height: count === 0 ? 0 : Math.max(2, Math.round((HEIGHT * count) / most)) }}
            />
            <span className="histogram-label">{years.length > 12 ? `’${String(year).slice(2)}` : year}</span>
          </button>
        ))}
      </div>
      <div className="histogram-periods">
        {periods.map(({ number, from, to }) => (
          <Button key={number} className="text-button small" onPress={() => choose(from, to)}>
            {words.years.period(number)}
          </Button>
        ))}
        {chosen.size > 0 && (
          <Button className="text-button small" onPress={() => take(setFilter('year', []))}>
            {words.years.all}
          </Button>
        )}
      </div>
    </div>
  );
}
