import type { Basis } from '../api-client/schema-types.ts';
import { useWords } from '../language/words.ts';
import { RuleName } from '../rules/rule-name.tsx';
import { PagePicture } from './page-picture.tsx';

/** The rule that the API names where a person decided. */
const CORRECTED = 'reader/correction';

interface ProofProps {
  readonly basis: Basis;
  readonly rule: string;
  readonly confidence?: number | null;
  /** Of the quote, where its file has pages and this is not said beside it. */
  readonly page?: number | null;
  /** How sure the recognition of the quote was, where a picture was read. */
  readonly recognition?: number | null;
  /** Address of a picture of the quote, where its file was kept. */
  readonly picture?: string | null;
}

/** How a fact came about, the rule that found it, and where and how surely its sentence was read. */
export function Proof({ basis, rule, confidence = null, page = null, recognition = null, picture = null }: ProofProps) {
  const words = useWords();
  return (
    <span className="proof">
      {rule === CORRECTED ? (
        <span className="basis corrected">{words.corrections.byReader}</span>
      ) : (
        <>
          <BasisMark basis={basis} />
          <RuleName name={rule} />
          {confidence !== null && (
            <span className="soft small numeric" title={words.reading.confidenceHelp}>
              {words.reading.confidence(confidence)}
            </span>
          )}
        </>
      )}
      {page !== null && <span className="soft small numeric">{words.reading.onPage(page)}</span>}
      {recognition !== null && (
        <span className="soft small numeric" title={words.reading.recognisedHelp}>
          {words.reading.recognised(recognition)}
        </span>
      )}
      {picture !== null && <PagePicture picture={picture} page={page} />}
    </span>
  );
}

/** Written there, inherited or inferred. */
export function BasisMark({ basis }: { readonly basis: Basis }) {
  const words = useWords();
  return (
    <span className={`basis ${basis}`} title={words.basisHelp[basis]}>
      {words.basis[basis]}
    </span>
  );
}
