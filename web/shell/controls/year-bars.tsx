import { useWords } from '../../language/words.ts';
import type { Step } from '../../state/actions.ts';
import { StepLink } from './step-link.tsx';

export interface YearCount {
  readonly year: number;
  /** How many of each kind, from the bottom up. */
  readonly parts: readonly { readonly name: string; readonly count: number; readonly colour: string }[];
}

interface YearBarsProps {
  readonly title: string;
  readonly counts: readonly YearCount[];
  /** Narrows what stands below. */
  readonly choice?: { readonly chosen: number | null; choose(year: number | null): void };
  /** Where a year leads, when it narrows nothing here. */
  readonly stepTo?: (year: number) => Step;
}

/** Of the highest bar, in pixels. */
const HEIGHT = 56;

/** A bar for each year from the first to the last; pressed, it narrows what stands below to its year or leads there. Nothing for a single year. */
export function YearBars({ title, counts, choice, stepTo }: YearBarsProps) {
  const words = useWords();
  const years = counts.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (!(last > first)) return null;
  const partsOf = new Map(counts.map(({ year, parts }) => [year, parts]));
  const most = Math.max(...counts.map(({ parts }) => sum(parts)));
  const range = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const bars = (
    // biome-ignore lint/a11y/useSemanticElements: a group of toggles, not a form's fieldset.
    <div className="year-bars" role="group" aria-label={title}>
      {range.map((year) => {
        const parts = partsOf.get(year) ?? [];
        const told = parts.filter(({ count }) => count > 0).map(({ name, count }) => `${name} ${count}`);
        const label = words.years.told(year, told);
        const isWithin = !choice || choice.chosen === null || choice.chosen === year;
        const className = isWithin ? 'year-bar within' : 'year-bar';
        const bar = (
          <>
            {parts.length > 0 && (
              <span className="year-bar-count numeric" aria-hidden="true">
                {sum(parts)}
              </span>
            )}
            {[...parts].reverse().map(({ name, count, colour }) => (
              <span
                key={name}
                className="year-bar-part"
                style={{
                  height: count === 0 ? 0 : Math.max(2, Math.round((HEIGHT * count) / most)),
                  background: `var(${colour})`,
                }}
              />
            ))}
            <span className="histogram-label">{range.length > 10 ? `’${String(year).slice(2)}` : year}</span>
          </>
        );
        if (choice)
          return (
            <button
              key={year}
              type="button"
              disabled={parts.length === 0}
              aria-pressed={choice.chosen === year}
              aria-label={label}
              title={label}
              className={className}
              onClick={() => choice.choose(choice.chosen === year ? null : year)}
            >
              {bar}
            </button>
          );
        return stepTo && parts.length > 0 ? (
          <StepLink key={year} step={stepTo(year)} className={className} title={label}>
            <span className="unseen">{label}</span>
            {bar}
          </StepLink>
        ) : (
          <span key={year} className="year-bar">
            {bar}
          </span>
        );
      })}
    </div>
  );
  const key = counts[0]?.parts.filter(({ name }) => counts.some(({ parts }) => countOf(parts, name) > 0)) ?? [];
  return (
    <>
      {bars}
      {key.length > 1 && (
        <p className="year-bar-key" aria-hidden="true">
          {key.map(({ name, colour }) => (
            <span key={name}>
              <span style={{ background: `var(${colour})` }} />
              {name}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function countOf(parts: YearCount['parts'], name: string): number {
  return parts.find((part) => part.name === name)?.count ?? 0;
}

function sum(parts: YearCount['parts']): number {
  return parts.reduce((total, { count }) => total + count, 0);
}
