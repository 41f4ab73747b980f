import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useExplorer } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { part } from '../../shell/controls/part.tsx';
import type { Review } from './remarks.ts';

/** Writing Word files takes a library of some size, which is fetched by those who want one. */
const docx = part(async () => (await import('./reviewed-docx.ts')).reviewedDocx);

/** Saves the draft with its remarks as comments. It is written in the browser: the draft goes nowhere. */
export function ExportReviewed({ review }: { readonly review: Review }) {
  const words = useWords();
  const { announce } = useExplorer();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const save = async () => {
    setState('busy');
    try {
      const write = await docx.fetch();
      offer(await write(review, words, new Date()), `${review.titles[0] ?? ''}_${words.review.fileName}.docx`);
      announce(words.review.exported);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <span className="export-reviewed">
      <Button className="button" isDisabled={state === 'busy'} onPress={() => void save()}>
        {state === 'busy' ? words.review.exporting : words.review.export}
      </Button>
      {state === 'failed' && <span role="alert">{words.review.exportFailed}</span>}
    </span>
  );
}

function offer(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]/gu, '');
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), A_MINUTE);
}

/** Until then a browser that asks where to save the file has it. */
const A_MINUTE = 60_000;
