import { useWords } from '../language/words.ts';

/** Files of references, by their ending. */
const FILES = [
  ['txt', 'gbt7714'],
  ['bib', 'bibtex'],
  ['ris', 'ris'],
  ['json', 'csl'],
] as const;

/** The listed plans as references, for programs that keep them. */
export function CitationLinks({
  filter,
}: {
  readonly filter: Readonly<Record<string, readonly unknown[] | string | null>>;
}) {
  const words = useWords();
  const params = new URLSearchParams();
  for (const [field, values] of Object.entries(filter))
    for (const value of [values ?? []].flat()) params.append(field, String(value));
  const query = params.toString();
  return (
    <p className="citation-links small">
      <span className="soft">{words.documents.references}</span>
      {FILES.map(([ending, form]) => (
        <a key={ending} href={`/export/citations.${ending}${query && `?${query}`}`} download={`citations.${ending}`}>
          {words.precedents.forms[form]}
        </a>
      ))}
    </p>
  );
}
