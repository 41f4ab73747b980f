import { useEffect } from 'react';
import { useWords } from '../language/words.ts';

/** Calls the page by its own name first: tabs and bookmarks cut off what comes behind. */
export function useTitle(name: string | null | undefined): void {
  const words = useWords();
  useEffect(() => {
    document.title = name ? `${name} · ${words.name}` : words.title;
  }, [name, words]);
}
