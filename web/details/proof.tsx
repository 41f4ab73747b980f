import type { Basis } from '../api-client/schema-types.ts';
import { useWords } from '../language/words.ts';
import { RuleName } from '../rules/rule-name.tsx';

/** The rule that the API names where a person decided. */
const CORRECTED = 'reader/correction';

/** How a fact came about, and the rule that found it. */
export function Proof(props: { readonly basis: Basis; readonly rule: string; readonly confidence?: number | null }) {
  const words = useWords();
  const { basis, rule, confidence = null } = props;
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
