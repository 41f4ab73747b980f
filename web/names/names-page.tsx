import { useAnswer } from '../api-client/use-answer.ts';
import { useWords } from '../language/words.ts';
import { Answered, Notice } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage, type Step, search } from '../state/actions.ts';
import type { NAME_LISTS } from '../state/state.ts';
import { NamesQuery } from './queries.ts';

type NameList = (typeof NAME_LISTS)[number];

const MOST = 100;
const FIELDS = { brands: 'brand', laws: 'regulation', places: 'region' } as const;

/** All brands, laws or places that measures speak of, those that most speak of first. */
export function NamesPage({ list }: { readonly list: NameList }) {
  const words = useWords();
  const answer = useAnswer(NamesQuery, { fields: [FIELDS[list]], limit: MOST });
  return (
    <div className="sheet narrow">
      <header className="sheet-head">
        <h1 className="sheet-title">{words.names.lists[list]}</h1>
        <p className="sheet-lead">{words.names.listLead}</p>
      </header>
      <Answered answer={answer} lines={10}>
        {({ facets: [facet] }) =>
          !facet || facet.values.length === 0 ? (
            <Notice title={words.names.noneListed} />
          ) : (
            <>
              <ol className="names-list">
                {facet.values.map(({ value, label, count }) => (
                  <li key={value}>
                    <StepLink step={opened(list, value)} className="table-link" lang="zh-CN">
                      {label}
                    </StepLink>
                    <span className="soft numeric">{words.documents.measures(count)}</span>
                  </li>
                ))}
              </ol>
              {facet.distinct > facet.values.length && (
                <p className="soft">{words.names.listed(facet.values.length, facet.distinct)}</p>
              )}
            </>
          )
        }
      </Answered>
    </div>
  );
}

function opened(list: NameList, id: string): Step {
  if (list === 'places') return search('', { region: [id] });
  return openPage({ name: list === 'brands' ? 'brand' : 'law', id });
}
