import { usePreferences } from '../../explorer.ts';
import { amountInFull, type Numbers, targetAmount } from '../../language/target-label.ts';

/** The amount of a target as plans write it; one in 万 or 亿 is said in full as well, for those who do not count in them. */
export function Amount({ target }: { readonly target: Numbers }) {
  const { language } = usePreferences();
  const full = amountInFull(target, language);
  return (
    <>
      <span className="numeric">{targetAmount(target)}</span>
      {full !== null && <span className="soft small numeric"> = {full}</span>}
    </>
  );
}
