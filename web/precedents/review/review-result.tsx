import { useState } from 'react';
import type { FindingCode } from '../../api-client/schema-types.ts';
import type { Span } from '../../details/marked-text.tsx';
import { Paragraphs } from '../../details/paragraphs.tsx';
import { useWords } from '../../language/words.ts';
import { Notice } from '../../shell/answer-states.tsx';
import { Amount } from '../../shell/controls/amount.tsx';
import { RoleMark } from '../../shell/controls/role-mark.tsx';
import { Families } from '../families.tsx';
import { ExportReviewed } from './export-reviewed.tsx';
import { MendFirst } from './mend-first.tsx';
import { type Reviewed as Measure, type Review, SAME_EVERYWHERE, valuesOf } from './remarks.ts';

/** What a review says: each message once, then measure by measure. */
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
      <p className="sheet-note">
        {words.review.summary(measures.length, findings.length)}
        <ExportReviewed review={review} />
      </p>
      <MendFirst measures={measures} only={only} choose={setOnly} />
      {only !== null && (
        <p className="sheet-note">
          {words.review.onlyThese(words.review.codes[only], shown.length)}
          <button type="button" className="link-button" onClick={() => setOnly(null)}>
            {words.review.all}
          </button>
        </p>
      )}
      <ol className="reviewed-list">
        {shown.map((measure) => (
          <Reviewed key={measure.start} measure={measure} only={only} />
        ))}
      </ol>
      {omitted > 0 && <p className="sheet-note">{words.review.omitted(omitted)}</p>}
    </>
  );
}

function Reviewed({ measure, only }: { readonly measure: Measure; readonly only: FindingCode | null }) {
  const words = useWords();
  const findings = measure.findings.filter(({ code }) => only === null || code === only);
  const spans = findings.flatMap(({ code, start, end }): Span[] =>
    IN_PLACE.has(code) ? [{ start, end, kind: 'evidence' }] : [],
  );
  return (
    <li className="reviewed" id={`m${measure.start}`} tabIndex={-1}>
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
        {findings
          .filter(({ code }) => !SAME_EVERYWHERE.has(code))
          .map((finding) => (
            <li key={`${finding.code}-${finding.start}`} className="finding">
              {words.review.finding(finding.code, finding.quote, valuesOf(finding))}
            </li>
          ))}
        {findings.some(({ code }) => SAME_EVERYWHERE.has(code)) && (
          <li className="finding-names">
            {findings
              .filter(({ code }) => SAME_EVERYWHERE.has(code))
              .map(({ code }) => (
                <span key={code} className="finding-name">
                  {words.review.codes[code]}
                </span>
              ))}
          </li>
        )}
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
          {target.metric || target.targetText} <Amount target={target} />{' '}
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
      <WordedBefore title={words.review.precedents} families={precedents} />
      <WordedBefore title={words.precedents.matches.weak} families={weak} />
    </>
  );
}

function WordedBefore({ title, families }: { readonly title: string; readonly families: Measure['precedents'] }) {
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
      <Families families={families} against="asked" />
    </details>
  );
}
