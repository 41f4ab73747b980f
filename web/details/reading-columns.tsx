import type { ReactNode } from 'react';
import { useExplorer, useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { Columns } from '../shell/columns.tsx';
import { select } from '../state/actions.ts';
import { ReadingPanel } from './reading-panel.tsx';

interface ReadingColumnsProps {
  readonly name: string;
  /** A page of prose rather than a table. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** A page of its own with the text of whatever is chosen in it beside it. */
export function ReadingColumns({ name, narrow = false, children }: ReadingColumnsProps) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  const { do: take } = useExplorer();
  return (
    <Columns
      middle={{ name, content: <div className={narrow ? 'sheet narrow' : 'sheet'}>{children}</div> }}
      right={{
        name: words.frame.text,
        content: <ReadingPanel id={selected} passage={null} />,
        shows: selected,
        close: () => take(select(null)),
      }}
    />
  );
}
