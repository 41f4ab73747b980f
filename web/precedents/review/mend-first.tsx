import type { FindingCode } from '../../api-client/schema-types.ts';
import { useWords } from '../../language/words.ts';
import { labelOf, type Reviewed, remarksOf, SAME_EVERYWHERE, valuesOf } from './remarks.ts';

interface MendFirstProps {
  readonly measures: readonly Reviewed[];
  readonly only: FindingCode | null;
  choose(code: FindingCode | null): void;
}

/** Each message once, the weightiest first, with the measures it is about; pressed, only those are shown below. */
export function MendFirst({ measures, only, choose }: MendFirstProps) {
  const words = useWords();
  const remarks = remarksOf(measures);
  if (remarks.length === 0) return <p className="soft">{words.review.nothing}</p>;
  return (
    <section className="mend-first" aria-label={words.review.mendFirst}>
      <h3 className="mend-title">{words.review.mendFirst}</h3>
      <ol className="mend-list">
        {remarks.map(({ code, measures: about, findings }) => (
          <li key={code} className="mend">
            <button
              type="button"
              className="finding-kind"
              aria-pressed={only === code}
              onClick={() => choose(only === code ? null : code)}
            >
              {words.review.codes[code]} <span className="count">{findings.length}</span>
            </button>
            <div className="mend-what">
              {SAME_EVERYWHERE.has(code) && <p>{words.review.finding(code, '', {})}</p>}
              <p className="mend-where" lang="zh-CN">
                {about.slice(0, SHOWN).map((measure) => (
                  <a key={measure.start} href={`#m${measure.start}`} onClick={(event) => goTo(event, measure)}>
                    {SAME_EVERYWHERE.has(code) || code === 'vague_wording' || code === 'collective_only'
                      ? labelOf(measure)
                      : sentenceOf(measure, code, words)}
                  </a>
                ))}
                {about.length > SHOWN && <span className="soft">{words.review.more(about.length - SHOWN)}</span>}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const SHOWN = 8;

/** What is said of a measure with this code, in its own words: no two such remarks are the same. */
function sentenceOf(measure: Reviewed, code: FindingCode, words: ReturnType<typeof useWords>): string {
  return measure.findings
    .filter((finding) => finding.code === code)
    .map((finding) => words.review.finding(code, finding.quote, valuesOf(finding)))
    .join('；');
}

/** The address is the explorer's own: a jump within the page is no step of it. */
function goTo(event: { preventDefault(): void }, { start }: Reviewed): void {
  event.preventDefault();
  const measure = document.getElementById(`m${start}`);
  measure?.scrollIntoView({ block: 'start' });
  measure?.focus({ preventScroll: true });
}
