import { useWords } from '../language/words.ts';
import { StepLink } from '../shell/controls/step-link.tsx';
import type { Step } from '../state/actions.ts';
import type { Evidence } from './evidence.ts';
import { MarkedText } from './marked-text.tsx';
import { Proof } from './proof.tsx';

/** A sentence quoted from a document, its proof marked, and the way to the place where it stands. */
export function EvidenceQuote({ evidence, factId }: { readonly evidence: Evidence; readonly factId: string }) {
  const words = useWords();
  const { document, start, end, quote, sentence, basis, rule, page, recognition, picture } = evidence;
  const offset = sentence.indexOf(quote);
  const text = offset < 0 ? quote : sentence;
  const textStart = offset < 0 ? start : start - offset;
  const toPlan: Step = (state) => ({
    ...state,
    page: { name: 'document', id: document.id },
    selected: factId,
    place: null,
  });
  return (
    <figure className="evidence">
      <blockquote className="evidence-text" lang="zh-CN">
        <MarkedText text={text} start={textStart} spans={[{ start, end, kind: 'evidence' }]} />
      </blockquote>
      <figcaption className="evidence-source">
        <StepLink step={toPlan} className="evidence-link" lang="zh-CN">
          {words.reading.evidenceAt(document.title, page)}
        </StepLink>
        <Proof basis={basis} rule={rule} recognition={recognition} picture={picture} />
      </figcaption>
    </figure>
  );
}
