import { type ComponentType, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../../language/words.ts';
import { Loading } from '../answer-states.tsx';

/** Something of the page in a file of its own, which is fetched when it is first needed. */
export interface Part<T> {
  /** Null until it is there. */
  get(): T | null;
  /** Fetches it once, whoever asks; after a failure the next one who asks tries again. */
  fetch(): Promise<T>;
}

export function part<T>(load: () => Promise<T>): Part<T> {
  let value: T | null = null;
  let loading: Promise<T> | null = null;
  return {
    get: () => value,
    fetch() {
      loading ??= load().then(
        (loaded) => {
          value = loaded;
          return loaded;
        },
        (error) => {
          loading = null;
          throw error;
        },
      );
      return loading;
    },
  };
}

interface PartState<T> {
  readonly value: T | null;
  readonly failed: boolean;
  retry(): void;
}

/** The part, fetched as soon as something is drawn that needs it. */
export function usePart<T>(wanted: Part<T>): PartState<T> {
  const [, setArrived] = useState(false);
  const [{ attempt, failed }, setState] = useState({ attempt: 0, failed: false });

  useEffect(() => {
    if (wanted.get()) return;
    let gone = false;
    wanted.fetch().then(
      () => gone || setArrived(true),
      () => gone || setState({ attempt, failed: true }),
    );
    return () => {
      gone = true;
    };
  }, [wanted, attempt]);

  const retry = () => {
    // Some browsers never ask again for a script that failed, and after an update its name is another: the page itself knows it.
    if (attempt > 0 && navigator.onLine) window.location.reload();
    else setState({ attempt: attempt + 1, failed: false });
  };
  return { value: wanted.get(), failed, retry };
}

/** A component that is fetched when it is first shown. */
export function later<Props extends object>(wanted: Part<ComponentType<Props>>) {
  return function Later(props: Props) {
    const { value: Shown, failed, retry } = usePart(wanted);
    if (Shown) return <Shown {...props} />;
    return failed ? <NotFetched retry={retry} /> : <Loading />;
  };
}

/** Says that a part of the page could not be fetched, and how to go on. */
export function NotFetched({ retry }: Pick<PartState<unknown>, 'retry'>) {
  const words = useWords();
  return (
    <div className="notice" role="alert">
      <p className="notice-title">{words.states.partMissing}</p>
      <p>{words.states.partMissingHelp}</p>
      <Button className="button" onPress={retry}>
        {words.states.retry}
      </Button>
    </div>
  );
}
