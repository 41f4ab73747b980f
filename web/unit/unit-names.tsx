import { useAnswer } from '../api-client/use-answer.ts';
import { EvidenceQuote } from '../details/evidence-quote.tsx';
import { useWords } from '../language/words.ts';
import { UnitNamesQuery } from './queries.ts';

/** What plans called a unit from year to year, former names marked; nothing where all of them use one name of today. */
export function UnitNames({ id }: { readonly id: string }) {
  const words = useWords();
  const { data } = useAnswer(UnitNamesQuery, { id });
  const names = data?.unit?.writtenNames ?? [];
  if (names.length < 2 && !names.some(({ isFormer }) => isFormer)) return null;
  return (
    <section className="fact-group">
      <h2 className="fact-title">
        {words.unit.names} <span className="count">{names.length}</span>
      </h2>
      <ul className="related">
        {names.map(({ name, isFormer, years, plans, evidence }) => (
          <li key={name} className="related-item">
            <p className="related-name">
              <span lang="zh-CN">{name}</span>
              {isFormer && (
                <span className="basis inherited" title={words.unit.formerHelp}>
                  {words.unit.former}
                </span>
              )}
              <span className="soft small numeric">
                {[years.length > 0 && words.unit.writtenIn(years), words.unit.plans(plans)].filter(Boolean).join(' · ')}
              </span>
            </p>
            <EvidenceQuote evidence={evidence} factId={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
