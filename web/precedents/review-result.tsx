import { useState } from 'react';
import type { ResultOf } from '../api-client/graphql.ts';
import type { FindingCode } from '../api-client/schema-types.ts';
import type { Span } from '../details/marked-text.tsx';
import { Paragraphs } from '../details/paragraphs.tsx';
import { targetAmount } from '../language/target-label.ts';
import { useWords } from '../language/words.ts';
import { Notice } from '../shell/answer-states.tsx';
import { RoleMark } from '../shell/role-mark.tsx';
import { Family } from './family.tsx';
import type { ReviewQuery } from './queries.ts';

type Review = ResultOf<typeof ReviewQuery>['reviewDraft'];
type Measure = Review['measures'][number];

/** What a review says: how much of each kind, then measure by measure. */
export function ReviewResult({ review }: { readonly review: Review }) {
  const words = useWords();
  const [only, setOnly] = useState<FindingCode | null>(null);
  const { measures, omitted, titles } = review;
  if (measures.length === 0) {
    return (
      <Notice title={words.review.none}>
        <p>{words.review.noneHelp}</p>
      </Notice>
    );
  }
  const findings = measures.flatMap((measure) => measure.findings);
  const shown = only === null ? measures : measures.filter((one) => one.findings.some(({ code }) => code === only));
  return (
    <>
      <h2 className="review-title" lang="zh-CN">
        {titles.join('、')}
      </h2>
      <p className="sheet-note">{words.review.summary(measures.length, findings.length)}</p>
      <Kinds codes={findings.map(({ code }) => code)} only={only} choose={setOnly} />
      <ol className="reviewed-list">
        {shown.map((measure) => (
          <Reviewed key={measure.start} measure={measure} only={only} />
        ))}
      </ol>
      {omitted > 0 && <p className="sheet-note">{words.review.omitted(omitted)}</p>}
    </>
  );
}

interface KindsProps {
  readonly codes: readonly FindingCode[];
  readonly only: FindingCode | null;
  choose(code: FindingCode | null): void;
}

function Kinds({ codes, only, choose }: KindsProps) {
  const words = useWords();
  const counts = new Map<FindingCode, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  if (counts.size === 0) return <p className="soft">{words.review.nothing}</p>;
  return (
    <div className="finding-kinds">
      {[null, ...counts.keys()].map((code) => (
        <button
          key={code ?? 'all'}
          type="button"
          className="finding-kind"
          aria-pressed={only === code}
          onClick={() => choose(code)}
        >
          {code === null ? words.review.all : words.review.codes[code]}{' '}
          <span className="count">{code === null ? codes.length : counts.get(code)}</span>
        </button>
      ))}
    </div>
  );
}

function Reviewed({ measure, only }: { readonly measure: Measure; readonly only: FindingCode | null }) {
  const words = useWords();
  const findings = measure.findings.filter(({ code }) => only === null || code === only);
  const spans = findings.flatMap(({ code, start, end }): Span[] =>
    IN_PLACE.has(code) ? [{ start, end, kind: 'evidence' }] : [],
  );
  return (
    <li className="reviewed">
      <div className="reviewed-text">
        {measure.path.length > 0 && (
          <p className="reading-path" lang="zh-CN">
            {measure.path.join(' › ')}
          </p>
        )}
        <Paragraphs text={measure.text} start={measure.start} spans={spans} />
        <Said measure={measure} />
      </div>
      <ul className="findings">
        {findings.length === 0 && <li className="soft">{words.review.nothing}</li>}
        {findings.map(({ code, start, quote, values }) => (
          <li key={`${code}-${start}`} className="finding">
            <span>
              {words.review.finding(code, quote, Object.fromEntries(values.map(({ name, value }) => [name, value])))}
            </span>
          </li>
        ))}
      </ul>
      <Before measure={measure} />
    </li>
  );
}

/** Findings about words of the text rather than about what it leaves out. */
const IN_PLACE: ReadonlySet<FindingCode> = new Set([
  'vague_wording',
  'number_stands_out',
  'law_title_doubtful',
  'law_other_version',
  'law_replaced',
]);

function Said({ measure }: { readonly measure: Measure }) {
  const words = useWords();
  const { units, targets, deadlines, laws, brands } = measure;
  const amount = (value: number, unit: string) => `${words.number(value)}${unit === '%' ? '%' : unit}`;
  return (
    <ul className="version-facts">
      {units.map(({ name, role, first }) => (
        <li key={`${role} ${name}`} lang="zh-CN">
          <RoleMark role={role} first={first} />
          {name}
        </li>
      ))}
      {targets.map((target) => (
        <li key={target.start} className="version-target" lang="zh-CN">
          {target.metric || target.targetText} <span className="numeric">{targetAmount(target)}</span>{' '}
          {target.elsewhere && (
            <span className="soft numeric">
              {words.review.elsewhere(
                amount(target.elsewhere.low, target.unit),
                amount(target.elsewhere.high, target.unit),
                target.elsewhere.plans,
              )}
            </span>
          )}
        </li>
      ))}
      {deadlines.map(({ text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same date may be written twice.
        <li key={at} lang="zh-CN">
          <span className="soft">{words.review.deadline}</span> {text}
        </li>
      ))}
      {[...new Set(laws.map(({ title, article }) => `《${title}》${article ?? ''}`))].map((law) => (
        <li key={law} className="fact-name regulation" lang="zh-CN">
          {law}
        </li>
      ))}
      {[...new Set(brands)].map((name) => (
        <li key={name} className="fact-name brand" lang="zh-CN">
          “{name}”
        </li>
      ))}
    </ul>
  );
}

function Before({ measure }: { readonly measure: Measure }) {
  const words = useWords();
  const { precedents, weak } = measure;
  return (
    <>
      {precedents.length === 0 && <p className="soft small worded-before">{words.review.noPrecedents}</p>}
      <Families title={words.review.precedents} families={precedents} />
      <Families title={words.precedents.matches.weak} families={weak} />
    </>
  );
}

function Families({ title, families }: { readonly title: string; readonly families: Measure['precedents'] }) {
  if (families.length === 0) return null;
  return (
    <details className="worded-before">
      <summary>
        {title} <span className="count">{families.length}</span>
        <span className="soft" lang="zh-CN">
          {' '}
          {families[0]?.members[0]?.document.title}
        </span>
      </summary>
      <ol className="families">
        {families.map((family) => (
          <Family key={family.id} family={family} />
        ))}
      </ol>
    </details>
  );
}
