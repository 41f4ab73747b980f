import { useId, useState } from 'react';
import type { ResultOf } from '../api-client/graphql.ts';
import { useExplorerState } from '../explorer.ts';
import { targetAmount } from '../language/target-label.ts';
import { useWords } from '../language/words.ts';
import type { Words } from '../language/zh.ts';
import { Choice } from '../shell/choice.tsx';
import { RoleMark } from '../shell/role-mark.tsx';
import { StepLink } from '../shell/step-link.tsx';
import { openPage, select } from '../state/actions.ts';
import { CiteMenu } from './cite-menu.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { CopyWording } from './copy-wording.tsx';
import type { FamilyParts } from './queries.ts';

type FamilyData = ResultOf<typeof FamilyParts>;
type Member = FamilyData['members'][number];
type Against = 'asked' | 'first' | 'text';

/** Versions of one wording in time, each beside what was asked or beside the oldest. */
export function Family({ family }: { readonly family: FamilyData }) {
  const words = useWords();
  const heading = useId();
  const { match, first, members } = family;
  const [against, setAgainst] = useState<Against>(match === 'meaning' || match === 'weak' ? 'text' : 'asked');
  const ways: readonly Against[] = members.length > 1 ? ['asked', 'first', 'text'] : ['asked', 'text'];
  return (
    <li className="family" aria-labelledby={heading}>
      <header className="family-head">
        <h2 id={heading} className={`family-match ${match}`}>
          {words.precedents.matches[match]}
        </h2>
        {members.length > 1 && (
          <span className="soft numeric">
            {words.precedents.versions(members.length)}
            {first && ` · ${words.precedents.first(dateOf(first.document, words), first.document.region?.name ?? '')}`}
          </span>
        )}
        <Choice<Against>
          quiet
          label={words.precedents.compare}
          value={against}
          options={ways.map((id) => ({ id, label: words.precedents.against[id] }))}
          onChange={setAgainst}
        />
      </header>
      <ol className="versions">
        {members.map((member) => (
          <Version key={member.measure.id} member={member} against={against} />
        ))}
      </ol>
    </li>
  );
}

interface VersionProps {
  readonly member: Member;
  readonly against: Against;
}

function Version({ member, against }: VersionProps) {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  const { measure, document, isAsked, likeness, match } = member;
  const share = words.number(Math.round(likeness * 100));
  return (
    <li className={isAsked ? 'version is-asked' : 'version'}>
      <p className="version-date numeric">{dateOf(document, words)}</p>
      <div className="version-body">
        <p className="version-source" lang="zh-CN">
          <StepLink step={select(measure.id)} className="source-link" current={selected === measure.id}>
            {document.title}
          </StepLink>
          <span className="soft numeric">
            {[document.region?.name, isAsked ? words.precedents.asked : nearness(match, `${share}%`, words)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        <Wording member={member} against={against} />
        <Facts member={member} />
        <div className="version-actions">
          <CopyWording wording={member.excerpt.quote} source={document.citationForms.plain} />
          <CiteMenu forms={document.citationForms} />
        </div>
      </div>
    </li>
  );
}

function nearness(match: Member['match'], share: string, words: Words): string {
  if (match === 'weak') return words.precedents.matches.weak;
  return match === 'meaning' ? words.precedents.close : words.precedents.likeness(share);
}

function Wording({ member, against }: Pick<VersionProps, 'member' | 'against'>) {
  const words = useWords();
  const { excerpt, comparedWithAsked, comparedWithFirst, isAsked } = member;
  const comparison =
    against === 'asked' && !isAsked ? comparedWithAsked : against === 'first' ? comparedWithFirst : null;
  if (comparison && against !== 'text') {
    return <ComparisonView comparison={comparison} left={words.precedents.left[against]} />;
  }
  return (
    <p className="wording" lang="zh-CN">
      {excerpt.quote}
    </p>
  );
}

/** Who must do it, and what must be reached: the wording alone does not say. */
function Facts({ member }: Pick<VersionProps, 'member'>) {
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
          {target.metric || target.targetText} <span className="numeric">{targetAmount(target)}</span>
          {target.deadline && <span className="soft"> {words.reading.deadline(words.date(target.deadline))}</span>}
        </li>
      ))}
    </ul>
  );
}

function dateOf({ publishedOn, year }: Pick<Member['document'], 'publishedOn' | 'year'>, words: Words): string {
  if (publishedOn) return words.date(publishedOn);
  return year === null ? words.precedents.undated : words.date(String(year));
}
