import type { ReactNode } from 'react';
import { ReadingColumns } from '../details/reading-columns.tsx';
import { useWords } from '../language/words.ts';
import { StepLink } from '../shell/controls/step-link.tsx';
import { search } from '../state/actions.ts';
import { drawAround } from '../state/graph-actions.ts';
import type { Filter } from '../state/state.ts';
import { UsesList } from './uses-list.tsx';

interface NameSheetProps {
  readonly id: string;
  readonly kind: 'Regulation' | 'Brand';
  readonly name: string;
  readonly note: string | null;
  /** What finds the measures that hold the name. */
  readonly filter: Filter;
  /** The way on that matters more than the graph, where there is one. */
  readonly first?: ReactNode;
  readonly children?: ReactNode;
}

/** What a law and a brand have in common: a name, the ways on, and who uses it, in which words, over the years. */
export function NameSheet({ id, kind, name, note, filter, first, children }: NameSheetProps) {
  const words = useWords();
  return (
    <>
      <header className="sheet-head">
        <p className={`reading-kind ${kind.toLowerCase()}`}>{words.kinds[kind]}</p>
        <h1 className="sheet-title" lang="zh-CN">
          {name}
        </h1>
        {note && (
          <p className="soft" lang="zh-CN">
            {note}
          </p>
        )}
        <p className="reading-actions">
          {first}
          <StepLink step={drawAround(id, filter)} className={first ? 'button' : 'button primary'}>
            {words.unit.draw}
          </StepLink>
          <StepLink step={search('', filter)} className="button">
            {words.unit.list}
          </StepLink>
        </p>
      </header>
      {children}
      <UsesList id={id} kind={kind === 'Brand' ? 'NAMES' : 'CITES'} />
    </>
  );
}

/** The frame of such a page. */
export function NamePage({ kind, children }: { readonly kind: NameSheetProps['kind']; readonly children: ReactNode }) {
  const words = useWords();
  return (
    <ReadingColumns name={words.kinds[kind]} narrow>
      {children}
    </ReadingColumns>
  );
}
