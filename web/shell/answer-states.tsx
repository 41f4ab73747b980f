import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Answer } from '../api-client/use-answer.ts';
import { useWords } from '../language/words.ts';
import { openPage } from '../state/actions.ts';
import { StepLink } from './controls/step-link.tsx';
import { refusalOf } from './refusal.ts';

/** Shows an answer once it is there, and until then what is the matter. */
export function Answered<Data>({
  answer,
  children,
  lines = 6,
}: {
  readonly answer: Answer<Data>;
  readonly children: (data: Data) => ReactNode;
  /** How many lines of a page to suggest while it is being read. */
  readonly lines?: number;
}) {
  if (answer.error) return <Failed answer={answer} />;
  if (answer.data === null) return answer.loading ? <Loading lines={lines} /> : null;
  return (
    <div className={answer.loading ? 'answered stale' : 'answered'} aria-busy={answer.loading}>
      {children(answer.data)}
    </div>
  );
}

export function Loading({ lines = 6 }: { readonly lines?: number }) {
  const words = useWords();
  return (
    <div className="loading">
      <span className="unseen">{words.states.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike and never move.
        <span key={index} className="loading-line" />
      ))}
    </div>
  );
}

/** What went wrong, and the way on; the server's own sentence below. */
export function Failed({ answer }: { readonly answer: Pick<Answer<unknown>, 'error' | 'retry'> }) {
  const words = useWords();
  const { title, help, isFinal } = refusalOf(answer.error, words.states);
  const said = answer.error?.reason === 'offline' ? null : answer.error?.message;
  return (
    <div className="notice" role="alert">
      <p className="notice-title">{title}</p>
      {help && <p>{help}</p>}
      {said && <p className="notice-detail">{said}</p>}
      {!isFinal && (
        <Button className="button" onPress={answer.retry}>
          {words.states.retry}
        </Button>
      )}
    </div>
  );
}

/** In place of what an address asks for and the store does not hold. */
export function NotStored({
  isPage = false,
}: {
  /** There is nothing else on the page: it has this for a heading, and leads on. */
  readonly isPage?: boolean;
}) {
  const words = useWords();
  return (
    <Notice title={words.states.missing} isPage={isPage}>
      <p>{words.states.missingHelp}</p>
      {isPage &&
        (['explore', 'documents'] as const).map((name) => (
          <StepLink key={name} step={openPage({ name })} className="button">
            {words.pages[name]}
          </StepLink>
        ))}
    </Notice>
  );
}

export function Notice({
  title,
  isPage = false,
  children,
}: {
  readonly title: string;
  readonly isPage?: boolean;
  readonly children?: ReactNode;
}) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div className="notice">
      <Title className="notice-title">{title}</Title>
      {children}
    </div>
  );
}
