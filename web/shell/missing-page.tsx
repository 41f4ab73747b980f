import { useWords } from '../language/words.ts';
import { openPage } from '../state/actions.ts';
import { Notice } from './answer-states.tsx';
import { StepLink } from './controls/step-link.tsx';
import { useTitle } from './use-title.ts';

/** For an address that leads nowhere. */
export function MissingPage({ path }: { readonly path: string }) {
  const words = useWords();
  useTitle(words.missing.title);
  return (
    <div className="sheet narrow">
      <h1 className="sheet-title">{words.missing.title}</h1>
      <Notice title={words.missing.there(path)}>
        <p>{words.missing.help}</p>
        <StepLink step={openPage({ name: 'explore' })} className="button">
          {words.pages.explore}
        </StepLink>
        <StepLink step={openPage({ name: 'documents' })} className="button">
          {words.pages.documents}
        </StepLink>
      </Notice>
    </div>
  );
}
