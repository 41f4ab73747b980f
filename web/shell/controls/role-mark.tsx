import type { Role } from '../../api-client/schema-types.ts';
import { useWords } from '../../language/words.ts';

/** 牵, 责 or 配 (L, R, S in English) in a small frame, as a stamp beside a unit's name. */
export function RoleMark({ role, first = false }: { readonly role: Role; readonly first?: boolean }) {
  const words = useWords();
  return (
    <span className={`role-mark ${role}`} title={first ? words.firstLead : words.roles[role]}>
      <span aria-hidden="true">
        {words.roleMarks[role]}
        {first && '★'}
      </span>
      <span className="unseen">{first ? words.firstLead : words.roles[role]}</span>
    </span>
  );
}
