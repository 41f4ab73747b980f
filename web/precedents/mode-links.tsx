import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage } from '../state/actions.ts';

/** The two ways to use precedents: for one wording, or for a whole draft. */
export function ModeLinks() {
  const words = useWords();
  const page = useExplorerState((state) => state.page);
  const isReview = page.name === 'review';
  return (
    <nav className="segments modes" aria-label={words.precedents.modes}>
      <StepLink step={openPage({ name: 'precedents' })} className="segment" current={!isReview}>
        {words.precedents.find}
      </StepLink>
      <StepLink step={openPage({ name: 'review' })} className="segment" current={isReview}>
        {words.precedents.review}
      </StepLink>
    </nav>
  );
}
