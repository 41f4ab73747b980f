import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useExplorer } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { fromAddress } from '../state/address.ts';
import { Loading } from './answer-states.tsx';
import { keptView } from './short-links.ts';

/** A view that the server keeps under a short name: it takes this page's place as soon as it is known. */
export function ViewPage({ id }: { readonly id: string }) {
  const words = useWords();
  const { history } = useExplorer();
  const [failed, setFailed] = useState<'missing' | 'offline' | null>(null);
  const open = useCallback(() => {
    setFailed(null);
    return keptView(id).then(
      (address) => {
        if (address === null) setFailed('missing');
        else history.set({ ...history.get(), present: fromAddress(address) });
      },
      () => setFailed('offline'),
    );
  }, [history, id]);
  useEffect(() => void open(), [open]);
  if (failed === null) return <Loading />;
  return (
    <div className="sheet narrow">
      <h1 className="sheet-title">{failed === 'missing' ? words.views.missing : words.states.offline}</h1>
      <p>{failed === 'missing' ? words.views.missingHelp : words.states.offlineHelp}</p>
      <Button className="button" onPress={open}>
        {words.states.retry}
      </Button>
    </div>
  );
}
