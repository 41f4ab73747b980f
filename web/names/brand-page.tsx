import { useAnswer } from '../api-client/use-answer.ts';
import { ReadingColumns } from '../details/reading-columns.tsx';
import { useWords } from '../language/words.ts';
import { Answered, NotStored } from '../shell/answer-states.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { useTitle } from '../shell/use-title.ts';
import { search, startFrom } from '../state/actions.ts';
import { BrandQuery } from './queries.ts';
import { UsesList } from './uses-list.tsx';

/** A brand: which plans name it, in which words, over time. */
export function BrandPage({ id }: { readonly id: string }) {
  const words = useWords();
  const answer = useAnswer(BrandQuery, { id });
  useTitle(answer.data?.brand?.name ?? words.kinds.Brand);
  return (
    <ReadingColumns name={words.kinds.Brand} narrow>
      <Answered answer={answer} lines={10}>
        {({ brand }) =>
          brand ? (
            <>
              <header className="sheet-head">
                <p className="reading-kind brand">{words.kinds.Brand}</p>
                <h1 className="sheet-title" lang="zh-CN">
                  {brand.name}
                </h1>
                {brand.brandKind && (
                  <p className="soft" lang="zh-CN">
                    {brand.brandKind}
                  </p>
                )}
                <p className="reading-actions">
                  <StepLink
                    step={startFrom(id, [{ kind: 'NAMES', direction: 'in', role: null }])}
                    className="button primary"
                  >
                    {words.unit.draw}
                  </StepLink>
                  <StepLink step={search('', { brand: [id] })} className="button">
                    {words.unit.list}
                  </StepLink>
                </p>
              </header>
              <UsesList id={id} kind="NAMES" />
            </>
          ) : (
            <NotStored />
          )
        }
      </Answered>
    </ReadingColumns>
  );
}
