import type { Evidence } from '../details/evidence.ts';
import { MarkedText } from '../details/marked-text.tsx';

interface TargetSentenceProps {
  readonly target: { readonly targetText: string; readonly evidence: readonly Evidence[] };
}

/** The sentence that sets a target, its number marked. */
export function TargetSentence({ target: { targetText, evidence } }: TargetSentenceProps) {
  const [proof] = evidence;
  if (!proof) return targetText;
  const offset = proof.sentence.indexOf(proof.quote);
  if (offset < 0) return proof.quote;
  return (
    <MarkedText
      text={proof.sentence}
      start={proof.start - offset}
      spans={[{ start: proof.start, end: proof.end, kind: 'evidence' }]}
    />
  );
}
