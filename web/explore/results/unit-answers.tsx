import { useId } from 'react';
import { useWords } from '../../language/words.ts';
import { RoleMark } from '../../shell/controls/role-mark.tsx';
import { StepLink } from '../../shell/controls/step-link.tsx';
import { openPage, type Step, select, setAbout, setFilter } from '../../state/actions.ts';
import type { SearchAnswer } from '../use-search.ts';

type Answers = SearchAnswer['answers'];

/** The bodies that a question asks for, by role, above the measures that say so; each opens its sentences. */
export function UnitAnswers({ answers }: { readonly answers: Answers }) {
  const words = useWords();
  const heading = useId();
  if (answers.length === 0) return null;
  return (
    <section className="unit-answers" aria-labelledby={heading}>
      <header className="unit-answers-head">
        <h3 id={heading}>{words.results.units}</h3>
        <StepLink step={inMatrix(answers)} className="quiet-link">
          {words.results.inMatrix}
        </StepLink>
      </header>
      <ul>
        {answers.map(({ unit, role, measures, cells }) => (
          <li key={`${unit.id} ${role}`}>
            <details>
              <summary>
                <RoleMark role={role} /> <span lang="zh-CN">{unit.name}</span>{' '}
                <span className="count numeric">{words.number(measures)}</span>
              </summary>
              <ul className="unit-sentences">
                {cells.map(({ edgeId, measure, evidence }) => (
                  <li key={edgeId} lang="zh-CN">
                    <StepLink step={select(measure.id)} className="source-link">
                      {measure.label}
                    </StepLink>
                    <span className="soft">{evidence[0]?.sentence}</span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The matrix of these bodies in these roles, for the measures that answer the question. */
function inMatrix(answers: Answers): Step {
  const unique = (values: readonly string[]) => [...new Set(values)];
  return (state) => {
    const opened = openPage({ name: 'ownership' })(
      setFilter(
        'role',
        unique(answers.map(({ role }) => role)),
      )(setFilter('unit', unique(answers.map(({ unit }) => unit.id)))({ ...state, filter: {} })),
    );
    return setAbout(state.query)(opened);
  };
}
