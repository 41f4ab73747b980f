import { useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useExplorer } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { Icon } from '../../shell/controls/icon.tsx';
import { select } from '../../state/actions.ts';
import type { Elements } from '../elements/to-elements.ts';

/** Finds a node on the canvas by its name; Enter goes from one to the next. */
export function FindInGraph({ elements }: { readonly elements: Elements }) {
  const words = useWords();
  const { do: take, announce } = useExplorer();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const wanted = typed.trim().toLowerCase();
  const found = wanted === '' ? [] : elements.nodes.filter(({ label }) => label.toLowerCase().includes(wanted));
  const go = (to: number) => {
    const node = found[to % Math.max(1, found.length)];
    setAt(found.length === 0 ? 0 : to % found.length);
    if (!node) return;
    take(select(node.id));
    announce(`${words.kinds[node.kind]} ${node.label}`);
  };
  return (
    <SearchField
      aria-label={words.graph.find}
      value={typed}
      onChange={(value) => {
        setTyped(value);
        setAt(-1);
      }}
      onSubmit={() => go(at + 1)}
      className="find-field wide-only"
    >
      <Icon name="search" size={14} />
      <Input placeholder={words.graph.find} className="find-input" enterKeyHint="next" />
      {wanted !== '' && <span className="count">{words.graph.foundInGraph(at + 1, found.length)}</span>}
    </SearchField>
  );
}
