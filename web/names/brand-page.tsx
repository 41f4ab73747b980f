import { useAnswer } from '../api-client/use-answer.ts';
import { useWords } from '../language/words.ts';
import { Answered, NotStored } from '../shell/answer-states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { NamePage, NameSheet } from './name-page.tsx';
import { BrandQuery } from './queries.ts';

/** A brand: which plans name it, in which words, over time. */
export function BrandPage({ id }: { readonly id: string }) {
  const words = useWords();
  const answer = useAnswer(BrandQuery, { id });
  useTitle(answer.data?.brand?.name ?? words.kinds.Brand);
  return (
    <NamePage kind="Brand">
      <Answered answer={answer} lines={10}>
        {({ brand }) =>
          brand ? (
            <NameSheet id={id} kind="Brand" name={brand.name} note={brand.brandKind} filter={{ brand: [id] }} />
          ) : (
            <NotStored isPage />
          )
        }
      </Answered>
    </NamePage>
  );
}
