import { useWords } from '../language/words.ts';

const ENDINGS = ['xlsx', 'docx', 'csv'] as const;

/** The task ledger of a plan as files: what an office otherwise keeps by hand. */
export function LedgerLinks({ id }: { readonly id: string }) {
  const words = useWords();
  return (
    <p className="citation-links small">
      <span className="soft">{words.documents.ledger}</span>
      {ENDINGS.map((ending) => (
        // The server names the file after the plan.
        <a key={ending} href={`/export/ledger/${id}.${ending}`} download>
          {words.documents.ledgerFiles[ending]}
        </a>
      ))}
    </p>
  );
}
