import type { ResultOf } from '../api-client/graphql.ts';
import { useAnswer } from '../api-client/use-answer.ts';
import { CorrectButton } from '../corrections/correct-button.tsx';
import { UnitQuery } from '../details/queries.ts';
import { ReadingColumns } from '../details/reading-columns.tsx';
import { RelatedMeasures } from '../details/related-measures.tsx';
import { ROLES } from '../generated/enumerations.ts';
import { useWords } from '../language/words.ts';
import { Answered, NotStored } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { useTitle } from '../shell/use-title.ts';
import { clearFilters, openPage, search, setFilter } from '../state/actions.ts';
import { startFrom } from '../state/graph-actions.ts';
import type { Relation } from '../state/state.ts';
import { SameOfficeQuery } from './queries.ts';
import { UnitNames } from './unit-names.tsx';
import { UnitParts } from './unit-parts.tsx';
import { UnitYears } from './unit-years.tsx';

type Unit = NonNullable<ResultOf<typeof UnitQuery>['unit']>;

/** A unit: where it belongs, what it is called in the texts, and its measures by role. */
export function UnitPage({ id }: { readonly id: string }) {
  const words = useWords();
  const answer = useAnswer(UnitQuery, { id });
  useTitle(answer.data?.unit?.name ?? words.kinds.Unit);
  return (
    <ReadingColumns name={words.kinds.Unit} narrow>
      <Answered answer={answer} lines={10}>
        {({ unit }) =>
          unit ? (
            <>
              <UnitHead unit={unit} />
              <UnitYears id={id} />
              <div className="unit-measures">
                {ROLES.map((role) => (
                  <RelatedMeasures
                    key={role}
                    id={id}
                    relation={over(role)}
                    title={words.roles[role]}
                    page={20}
                    heading="h2"
                  />
                ))}
              </div>
              <UnitNames id={id} />
              <UnitParts id={id} />
              <SameOffice office={unit.office} except={id} />
            </>
          ) : (
            <NotStored isPage />
          )
        }
      </Answered>
    </ReadingColumns>
  );
}

function UnitHead({ unit }: { readonly unit: Unit }) {
  const words = useWords();
  const { id, name, counts, region, level, parent, aliases, collective } = unit;
  return (
    <header className="sheet-head">
      <p className="reading-kind unit">{words.kinds.Unit}</p>
      <h1 className="sheet-title" lang="zh-CN">
        {name}
      </h1>
      <p className="unit-counts numeric">{words.unit.counts(counts.lead, counts.responsible, counts.support)}</p>
      <dl className="plan-facts">
        {region && (
          <div>
            <dt>{words.unit.place}</dt>
            <dd lang="zh-CN">{region.fullName}</dd>
          </div>
        )}
        {level && (
          <div>
            <dt>{words.unit.level}</dt>
            <dd>{words.levels[level]}</dd>
          </div>
        )}
        {parent && (
          <div>
            <dt>{words.unit.parent}</dt>
            <dd lang="zh-CN">
              <StepLink step={openPage({ name: 'unit', id: parent.id })}>{parent.name}</StepLink>
            </dd>
          </div>
        )}
        {aliases.length > 0 && (
          <div>
            <dt>{words.reading.aliases}</dt>
            <dd lang="zh-CN">{aliases.join('、')}</dd>
          </div>
        )}
      </dl>
      {collective && <p className="soft">{words.reading.collective}</p>}
      <p className="reading-actions">
        <StepLink step={startFrom(id, ROLES.filter((role) => counts[role] > 0).map(over))} className="button primary">
          {words.unit.draw}
        </StepLink>
        <StepLink step={search('', { unit: [id] })} className="button">
          {words.unit.list}
        </StepLink>
        <CorrectButton about={id} claims={['same_unit']} what={name} label={words.corrections.claims.same_unit} />
      </p>
    </header>
  );
}

/** The same office in other places, so that they can be compared. */
function SameOffice({ office, except }: { readonly office: string; readonly except: string }) {
  const words = useWords();
  const { data } = useAnswer(SameOfficeQuery, { office });
  const others = (data?.units.edges ?? []).map(({ node }) => node).filter(({ id }) => id !== except);
  if (others.length === 0) return null;
  return (
    <section className="fact-group">
      <h2 className="fact-title">
        {words.reading.office}{' '}
        <StepLink
          step={(state) => setFilter('office', [office])(openPage({ name: 'offices' })(clearFilters(state)))}
          className="fact-more"
        >
          {words.unit.sideBySide}
        </StepLink>
      </h2>
      <ul className="related">
        {others.map(({ id, name, counts }) => (
          <li key={id} className="related-item">
            <StepLink step={openPage({ name: 'unit', id })} className="related-link" lang="zh-CN">
              {name}
            </StepLink>{' '}
            <span className="soft numeric">{words.unit.counts(counts.lead, counts.responsible, counts.support)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function over(role: (typeof ROLES)[number]): Relation {
  return { kind: 'RESPONSIBLE_FOR', direction: 'out', role };
}
