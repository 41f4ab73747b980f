import { Button } from 'react-aria-components';
import { useAnswer } from '../api-client/use-answer.ts';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { ROLES } from '../generated/enumerations.ts';
import { useWords } from '../language/words.ts';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { RoleMark } from '../shell/controls/role-mark.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage, search, select, setFilter } from '../state/actions.ts';
import { toMeasureFilter } from '../state/measure-filter.ts';
import { FacetsQuery, type OfficeBody, OfficesQuery } from './queries.ts';

const PLACES = 24;
const MEASURES = 6;

/** One office in several places side by side: what it leads, bears and supports in each of them. */
export function OfficesView() {
  const filter = useExplorerState((state) => state.filter);
  const office = filter.office?.[0];
  return office === undefined ? <OfficeChoice /> : <Places office={office} />;
}

/** Offices that stand in most measures, to choose from. */
function OfficeChoice() {
  const words = useWords();
  const { do: take } = useExplorer();
  const filter = useExplorerState((state) => state.filter);
  const answer = useAnswer(FacetsQuery, { filter: toMeasureFilter(filter), fields: ['office'], limit: 40 });
  return (
    <Answered answer={answer} lines={8}>
      {({ facets }) =>
        (facets[0]?.values.length ?? 0) === 0 ? (
          <Notice title={words.ownership.none}>{words.ownership.noneHelp}</Notice>
        ) : (
          <>
            <p className="sheet-note">{words.ownership.chooseOffice}</p>
            <ul className="office-choice">
              {facets[0]?.values.map(({ value, label, count }) => (
                <li key={value}>
                  <Button className="chip" onPress={() => take(setFilter('office', [value]))}>
                    <span lang="zh-CN">{label}</span> <span className="numeric soft">{count}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Answered>
  );
}

function Places({ office }: { readonly office: string }) {
  const words = useWords();
  const { regionIds = null } = toMeasureFilter(useExplorerState((state) => state.filter));
  const answer = useAnswer(OfficesQuery, { office, regionIds, first: PLACES, measures: MEASURES });
  return (
    <Answered answer={answer} lines={12}>
      {({ units: { edges, totalCount } }) => {
        const bodies = edges.map(({ node }) => node).toSorted((one, other) => weight(other) - weight(one));
        if (bodies.length === 0) return <Notice title={words.ownership.none}>{words.ownership.noneHelp}</Notice>;
        return (
          <>
            <p className="sheet-note">{words.ownership.shown(bodies.length, totalCount)}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
            <section className="office-places" tabIndex={0} aria-label={words.ownership.views.offices}>
              {bodies.map((body) => (
                <Place key={body.id} body={body} />
              ))}
            </section>
          </>
        );
      }}
    </Answered>
  );
}

function Place({ body }: { readonly body: OfficeBody }) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  const { id, name, region, counts } = body;
  return (
    <article className="office-place">
      <h2 className="office-name" lang="zh-CN">
        <StepLink step={openPage({ name: 'unit', id })} className="duty-unit">
          {name}
        </StepLink>
      </h2>
      <p className="soft small" lang="zh-CN">
        {region?.fullName}
      </p>
      <p className="numeric small">{words.unit.counts(counts.lead, counts.responsible, counts.support)}</p>
      {ROLES.map((role) => {
        const { totalCount, edges } = body[role];
        if (totalCount === 0) return null;
        return (
          <div key={role} className="office-role">
            <h3 className="office-role-name">
              <RoleMark role={role} /> {words.roles[role]} <span className="count">{totalCount}</span>
            </h3>
            <ul>
              {edges.map(({ node }) => (
                <li key={node.id} lang="zh-CN">
                  <StepLink step={select(node.id)} current={selected === node.id} className="table-link">
                    {node.label}
                  </StepLink>{' '}
                  <span className="soft small numeric">{node.document.year}</span>
                </li>
              ))}
              {totalCount > edges.length && (
                <li>
                  <StepLink step={search('', { unit: [id], role: [role] })} className="table-link soft small">
                    {words.ownership.moreMeasures(totalCount - edges.length)}
                  </StepLink>
                </li>
              )}
            </ul>
          </div>
        );
      })}
    </article>
  );
}

function weight({ counts: { lead, responsible, support } }: OfficeBody): number {
  return lead * 3 + responsible * 2 + support;
}
