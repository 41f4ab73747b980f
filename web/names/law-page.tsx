import { useAnswer } from '../api-client/use-answer.ts';
import { ReadingColumns } from '../details/reading-columns.tsx';
import { useWords } from '../language/words.ts';
import { Answered, NotStored } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { useTitle } from '../shell/use-title.ts';
import { openPage, search, startFrom } from '../state/actions.ts';
import { LawChain } from './law-chain.tsx';
import { LawQuery } from './queries.ts';
import { UsesList } from './uses-list.tsx';

/** A law: which plans cite it, which article, in which words, over time, and what was made on it. */
export function LawPage({ id }: { readonly id: string }) {
  const words = useWords();
  const answer = useAnswer(LawQuery, { id });
  useTitle(answer.data?.regulation?.title ?? words.kinds.Regulation);
  return (
    <ReadingColumns name={words.kinds.Regulation} narrow>
      <Answered answer={answer} lines={10}>
        {({ regulation }) =>
          regulation ? (
            <>
              <header className="sheet-head">
                <p className="reading-kind regulation">{words.kinds.Regulation}</p>
                <h1 className="sheet-title" lang="zh-CN">
                  {regulation.title}
                </h1>
                {regulation.documentNumber && (
                  <p className="soft" lang="zh-CN">
                    {regulation.documentNumber}
                  </p>
                )}
                <p className="reading-actions">
                  {regulation.stored && (
                    <StepLink
                      step={openPage({ name: 'document', id: regulation.stored.id })}
                      className="button primary"
                    >
                      {words.names.stored}
                    </StepLink>
                  )}
                  <StepLink step={startFrom(id, [{ kind: 'CITES', direction: 'in', role: null }])} className="button">
                    {words.unit.draw}
                  </StepLink>
                  <StepLink step={search('', { regulation: [id] })} className="button">
                    {words.unit.list}
                  </StepLink>
                </p>
              </header>
              <LawChain title={regulation.title} chain={regulation.chain} />
              <UsesList id={id} kind="CITES" />
            </>
          ) : (
            <NotStored />
          )
        }
      </Answered>
    </ReadingColumns>
  );
}
