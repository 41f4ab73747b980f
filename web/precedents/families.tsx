import { useId } from 'react';
import type { ResultOf } from '../api-client/graphql.ts';
import { useWords } from '../language/words.ts';
import { type Against, dateOf, PrecedentCard } from './precedent-card.tsx';
import type { FamilyParts } from './queries.ts';

type FamilyData = ResultOf<typeof FamilyParts>;

interface FamiliesProps {
  readonly families: readonly FamilyData[];
  readonly against: Against;
}

/** Precedents side by side: versions of one wording in time, and those that stand alone together, by how near they are. */
export function Families({ families, against }: FamiliesProps) {
  return (
    <ol className="families">
      {groupsOf(families).map((group) => (
        <Group key={group[0]?.id} families={group} against={against} />
      ))}
    </ol>
  );
}

/** A wording with versions is a group of its own; a row of single ones that are equally near is one. */
function groupsOf(families: readonly FamilyData[]): readonly (readonly FamilyData[])[] {
  const groups: FamilyData[][] = [];
  for (const family of families) {
    const last = groups.at(-1);
    const [before] = last ?? [];
    const goesOn =
      before && before.members.length === 1 && family.members.length === 1 && before.match === family.match;
    if (last && goesOn) last.push(family);
    else groups.push([family]);
  }
  return groups;
}

function Group({ families, against }: FamiliesProps) {
  const words = useWords();
  const heading = useId();
  const [family] = families;
  if (!family) return null;
  const { match, first } = family;
  const members = families.flatMap((one) => one.members);
  return (
    <li className="family" aria-labelledby={heading}>
      <header className="family-head">
        <h2 id={heading} className={`family-match ${match}`}>
          {words.precedents.matches[match]}
        </h2>
        {family.members.length > 1 && (
          <span className="soft numeric">
            {words.precedents.versions(members.length)}
            {first && ` · ${words.precedents.first(dateOf(first.document, words), first.document.region?.name ?? '')}`}
          </span>
        )}
      </header>
      <ol className={family.members.length > 1 ? 'versions in-time' : 'versions'}>
        {members.map((member) => (
          <PrecedentCard
            key={member.measure.id}
            member={member}
            // Of other words nothing would be left but what was struck out.
            against={against === 'asked' && (match === 'meaning' || match === 'weak') ? 'text' : against}
          />
        ))}
      </ol>
    </li>
  );
}
