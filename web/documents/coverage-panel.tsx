import type { ReactNode } from 'react';
import type { ResultOf } from '../api-client/graphql.ts';
import { useAnswer } from '../api-client/use-answer.ts';
import { CorrectButton } from '../corrections/correct-button.tsx';
import { DocumentCorrections } from '../corrections/correction-list.tsx';
import { useWords } from '../language/words.ts';
import { RuleName } from '../rules/rule-name.tsx';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { DoubtfulFacts } from './doubtful-facts.tsx';
import { PlaceLink } from './place-link.tsx';
import { CoverageQuery } from './queries.ts';
import { remarkWords } from './remark-words.ts';

type Coverage = NonNullable<ResultOf<typeof CoverageQuery>['coverage']>;

/** What the rules made of a plan and what they left, each with the way to its place in the text. */
export function CoveragePanel({ id }: { readonly id: string }) {
  const words = useWords();
  const answer = useAnswer(CoverageQuery, { id });
  return (
    <Answered answer={answer} lines={10}>
      {({ coverage }) =>
        coverage ? <Understood id={id} coverage={coverage} /> : <Notice title={words.states.missing} />
      }
    </Answered>
  );
}

function Understood({ id, coverage }: { readonly id: string; readonly coverage: Coverage }) {
  const words = useWords();
  const { covered, characters, measures, withoutUnit, withoutDeadline, withoutTarget, unknownUnits, notTaken, unread } =
    coverage;
  const percent = Math.round(covered * 100);
  return (
    <article className="reading">
      <header className="reading-head">
        <h2 className="reading-title">{words.coverage.title}</h2>
        <p className="covered numeric">{words.coverage.covered(percent, characters)}</p>
        <span className="covered-bar" aria-hidden="true">
          <span style={{ width: `${percent}%` }} />
        </span>
        <p className="soft small">{words.coverage.lead}</p>
      </header>
      <p>
        <CorrectButton
          about={id}
          claims={['missing_measure']}
          what={words.corrections.missingHelp}
          label={words.corrections.claims.missing_measure}
        />
      </p>
      <DocumentCorrections id={id} />
      {unread.length > 0 && (
        <section className="unread">
          <h3 className="gaps-title">{words.coverage.unread}</h3>
          <p className="soft small">{words.coverage.unreadHelp}</p>
          <ul className="gap-list">
            {unread.map(({ kind, count, message, page }) => (
              <li key={`${kind} ${page} ${message}`} className="gap">
                {words.coverage.unreadOf(kind, count, page)}
                <span className="soft small">{message}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <DoubtfulFacts id={id} />
      <Measures id={id} title={words.coverage.withoutUnit} measures={withoutUnit} total={measures} />
      <Measures id={id} title={words.coverage.withoutTarget} measures={withoutTarget} total={measures} />
      <Measures id={id} title={words.coverage.withoutDeadline} measures={withoutDeadline} total={measures} />
      <Group title={words.coverage.unknownUnits} help={words.coverage.unknownUnitsHelp} count={unknownUnits.length}>
        {unknownUnits.map(({ name, start, end }) => (
          <li key={start} className="gap">
            <PlaceLink documentId={id} start={start} end={end} className="gap-link">
              {name}
            </PlaceLink>
          </li>
        ))}
      </Group>
      <Group title={words.coverage.notTaken} help={words.coverage.notTakenHelp} count={notTaken.length}>
        {notTaken.map(({ rule, message, start, end }) => (
          <li key={`${rule} ${start}`} className="gap">
            <PlaceLink documentId={id} start={start} end={end} className="gap-link">
              {remarkWords({ rule, message }, words)}
            </PlaceLink>
            <RuleName name={rule} />
          </li>
        ))}
      </Group>
    </article>
  );
}

interface MeasuresProps {
  readonly id: string;
  readonly title: string;
  readonly measures: Coverage['withoutUnit'];
  readonly total: number;
}

function Measures({ id, title, measures, total }: MeasuresProps) {
  return (
    <Group title={title} count={measures.length} of={total}>
      {measures.map((measure) => (
        <li key={measure.id} className="gap">
          <PlaceLink documentId={id} start={measure.start} end={measure.end} className="gap-link">
            {measure.number && <span className="numeric">{measure.number}</span>} {measure.label}
          </PlaceLink>
        </li>
      ))}
    </Group>
  );
}

interface GroupProps {
  readonly title: string;
  readonly help?: string;
  readonly count: number;
  readonly of?: number;
  readonly children: ReactNode;
}

/** Closed until it is asked for: what is missing may be most of a plan. */
function Group({ title, help, count, of, children }: GroupProps) {
  if (count === 0) {
    return (
      <p className="gaps-none soft">
        {title} <span className="count">0</span>
      </p>
    );
  }
  return (
    <details className="gaps">
      <summary className="gaps-title">
        {title}{' '}
        <span className="count">
          {count}
          {of !== undefined && ` / ${of}`}
        </span>
      </summary>
      {help && <p className="soft small">{help}</p>}
      <ul className="gap-list">{children}</ul>
    </details>
  );
}
