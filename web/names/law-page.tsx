import { useAnswer } from '../api-client/use-answer.ts';
import { useWords } from '../language/words.ts';
import { Answered, NotStored } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { useTitle } from '../shell/use-title.ts';
import { openPage } from '../state/actions.ts';
import { LawChain } from './law-chain.tsx';
import { NamePage, NameSheet } from './name-page.tsx';
import { LawQuery } from './queries.ts';

/** A law: which plans cite it, which article, in which words, over time, and what was made on it. */
export function LawPage({ id }: { readonly id: string }) {
  const words = useWords();
  const answer = useAnswer(LawQuery, { id });
  useTitle(answer.data?.regulation?.title ?? words.kinds.Regulation);
  return (
    <NamePage kind="Regulation">
      <Answered answer={answer} lines={10}>
        {({ regulation }) =>
          regulation ? (
            <NameSheet
              id={id}
              kind="Regulation"
              name={regulation.title}
              note={regulation.documentNumber}
              filter={{ regulation: [id] }}
              {...(regulation.stored && {
                first: (
                  <StepLink step={openPage({ name: 'document', id: regulation.stored.id })} className="button primary">
                    {words.names.stored}
                  </StepLink>
                ),
              })}
            >
              <LawChain title={regulation.title} chain={regulation.chain} />
            </NameSheet>
          ) : (
            <NotStored isPage />
          )
        }
      </Answered>
    </NamePage>
  );
}
