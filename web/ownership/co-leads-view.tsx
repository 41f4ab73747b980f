import type { ResultOf } from '../api-client/graphql.ts';
import { useAnswer } from '../api-client/use-answer.ts';
import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage, select } from '../state/actions.ts';
import { toMeasureFilter } from '../state/measure-filter.ts';
import { OwnerLink } from './owner-link.tsx';
import { LeadGroupsQuery } from './queries.ts';

type Group = ResultOf<typeof LeadGroupsQuery>['leadGroups'][number];

const GROUPS = 50;
const MEASURES = 8;

/** Who leads together, those with most measures first; each measure leads to the sentences that name them. */
export function CoLeadsView() {
  const words = useWords();
  const filter = useExplorerState((state) => state.filter);
  const answer = useAnswer(LeadGroupsQuery, { filter: toMeasureFilter(filter), limit: GROUPS, measures: MEASURES });
  return (
    <Answered answer={answer} lines={12}>
      {({ leadGroups }) =>
        leadGroups.length === 0 ? (
          <Notice title={words.ownership.none}>{words.ownership.noneHelp}</Notice>
        ) : (
          <>
            <p className="sheet-note">{words.ownership.groups(leadGroups.length)}</p>
            <ol className="duties">
              {leadGroups.map((group) => (
                <GroupItem key={group.units.map(({ id }) => id).join()} group={group} />
              ))}
            </ol>
          </>
        )
      }
    </Answered>
  );
}

function GroupItem({ group: { units, total, measures } }: { readonly group: Group }) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  return (
    <li className="duty">
      <p className="duty-head" lang="zh-CN">
        <span>
          {units.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && <span className="soft"> · </span>}
              <StepLink step={openPage({ name: 'unit', id })} className="duty-unit">
                {name}
              </StepLink>
            </span>
          ))}
        </span>
        <span className="soft numeric duty-note">{words.ownership.together(total)}</span>
      </p>
      <ul className="duty-measures">
        {measures.map(({ id, label, document, responsibilities }) => (
          <li key={id} lang="zh-CN">
            {units.map((unit) => {
              const owner = responsibilities.find((one) => one.role === 'lead' && one.unit.id === unit.id);
              return owner && <OwnerLink key={unit.id} owner={{ ...owner, unit }} bare />;
            })}
            <StepLink step={select(id)} current={selected === id} className="table-link">
              {label}
            </StepLink>
            <span className="soft small numeric">
              {[document.region?.name, document.year].filter(Boolean).join(' ')}
            </span>
          </li>
        ))}
        {total > measures.length && (
          <li className="soft small">{words.ownership.moreMeasures(total - measures.length)}</li>
        )}
      </ul>
    </li>
  );
}
