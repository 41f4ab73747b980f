import type { Role } from '../api-client/schema-types.ts';
import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import { RoleMark } from '../shell/controls/role-mark.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { select } from '../state/actions.ts';

interface OwnerLinkProps {
  readonly owner: {
    readonly id: string;
    readonly role: Role;
    readonly first: boolean;
    readonly unit: { readonly id: string; readonly name: string };
  };
  /** The mark alone, where the name stands nearby. */
  readonly bare?: boolean;
}

/** A unit in its role; what it leads to is the sentence that says so. */
export function OwnerLink({ owner: { id, role, first, unit }, bare = false }: OwnerLinkProps) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  return (
    <StepLink
      step={select(id)}
      current={selected === id}
      className="owner-link"
      lang="zh-CN"
      title={words.ownership.dutyOf(unit.name)}
    >
      <RoleMark role={role} first={first} />
      {bare ? <span className="unseen">{unit.name}</span> : unit.name}
    </StepLink>
  );
}
