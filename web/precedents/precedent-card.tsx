import type { ResultOf } from '../api-client/graphql.ts';
import { useExplorerState } from '../explorer.ts';
import { useWords } from '../language/words.ts';
import type { Words } from '../language/zh.ts';
import { Amount } from '../shell/controls/amount.tsx';
import { RoleMark } from '../shell/controls/role-mark.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage, select } from '../state/actions.ts';
import { CiteMenu } from './cite-menu.tsx';
import { MergedDiff } from './merged-diff.tsx';
import type { FamilyParts } from './queries.ts';
import { TakeWording } from './take-wording.tsx';

export type Member = ResultOf<typeof FamilyParts>['members'][number];
/** What a precedent is set against: the wording that was asked about, the oldest of its family, or nothing. */
export type Against = 'asked' | 'first' | 'text';

/** One plan's wording: when and where, what differs, who does it, and what a writer may take along. */
export function PrecedentCard({ member, against }: { readonly member: Member; readonly against: Against }) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  const { measure, document, isAsked, likeness, match, excerpt } = member;
  const share = words.number(Math.round(likeness * 100));
  return (
    <li className={isAsked ? 'precedent is-asked' : 'precedent'}>
      <p className="precedent-when numeric">
        <span>{[dateOf(document, words), document.region?.name].filter(Boolean).join(' · ')}</span>
        <span className="soft">{isAsked ? words.precedents.asked : nearness(match, `${share}%`, words)}</span>
      </p>
      <p className="precedent-source" lang="zh-CN">
        <StepLink step={select(measure.id)} className="source-link" current={selected === measure.id}>
          {document.title}
        </StepLink>
      </p>
      <Wording member={member} against={against} />
      <Facts member={member} />
      <div className="version-actions">
        <TakeWording wording={excerpt.quote} source={document.citationForms.plain} />
        <CiteMenu forms={document.citationForms} />
      </div>
    </li>
  );
}

function Wording({ member, against }: { readonly member: Member; readonly against: Against }) {
  const { excerpt, comparedWithAsked, comparedWithFirst, isAsked } = member;
  const comparison =
    against === 'asked' && !isAsked ? comparedWithAsked : against === 'first' ? comparedWithFirst : null;
  if (comparison) return <MergedDiff comparison={comparison} />;
  return (
    <p className="wording" lang="zh-CN">
      {excerpt.quote}
    </p>
  );
}

/** Who must do it, and what must be reached: the wording alone does not say. */
function Facts({ member }: { readonly member: Member }) {
  const words = useWords();
  const { responsibilities, targets } = member.measure;
  if (responsibilities.length + targets.length === 0) return null;
  return (
    <ul className="version-facts">
      {responsibilities.map(({ id, role, first, unit }) => (
        <li key={id} lang="zh-CN">
          <RoleMark role={role} first={first} />
          <StepLink step={openPage({ name: 'unit', id: unit.id })} className="version-unit">
            {unit.name}
          </StepLink>
        </li>
      ))}
      {targets.map((target) => (
        <li key={target.id} className="version-target" lang="zh-CN">
          {target.metric || target.targetText} <Amount target={target} />
          {target.deadline && <span className="soft"> {words.reading.deadline(words.date(target.deadline))}</span>}
        </li>
      ))}
    </ul>
  );
}

function nearness(match: Member['match'], share: string, words: Words): string {
  if (match === 'weak') return words.precedents.matches.weak;
  return match === 'meaning' ? words.precedents.close : words.precedents.likeness(share);
}

export function dateOf({ publishedOn, year }: Pick<Member['document'], 'publishedOn' | 'year'>, words: Words): string {
  if (publishedOn) return words.date(publishedOn);
  return year === null ? words.precedents.undated : words.date(String(year));
}
