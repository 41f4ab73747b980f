import { MarkedText } from '../../details/marked-text.tsx';
import { useExplorer, useExplorerState } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { Amount } from '../../shell/controls/amount.tsx';
import { RoleMark } from '../../shell/controls/role-mark.tsx';
import { StepLink } from '../../shell/controls/step-link.tsx';
import { select } from '../../state/actions.ts';
import type { Hit } from '../use-search.ts';
import { type AskedTarget, isAskedFor } from './asked-target.ts';
import { OtherWord } from './found-targets.tsx';

const UNITS_SHOWN = 3;

/** A found measure: where it stands, what it says where it matched, and who answers for it. */
/** 2020 2020年区政府…: a title that stands right behind the year says it itself. */
function saysYear({ title, year, region }: Hit['measure']['document']): boolean {
  return region === null && title.startsWith(`${year}年`);
}

export function ResultItem({ hit, asked }: { readonly hit: Hit; readonly asked: readonly AskedTarget[] }) {
  const words = useWords();
  const { measure, passage, why } = hit;
  const { document, responsibilities } = measure;
  const { announce } = useExplorer();
  const isSelected = useExplorerState((state) => state.selected === measure.id);
  const shown = responsibilities.slice(0, UNITS_SHOWN);
  const targets = measure.targets.filter(({ metric }) => isAskedFor(metric, asked));
  const others = responsibilities.length - shown.length;
  return (
    <li className={isSelected ? 'hit selected' : 'hit'}>
      <p className="hit-source" lang="zh-CN">
        {[document.region?.name, saysYear(document) ? null : document.year].filter(Boolean).join(' · ')}
        <span className="hit-document"> {document.title}</span>
      </p>
      <h3 className="hit-title" lang="zh-CN">
        <StepLink
          step={select(measure.id)}
          className="hit-link"
          isEntry
          current={isSelected}
          onFollow={() => announce(words.reading.opened(measure.label))}
        >
          {measure.label}
        </StepLink>
      </h3>
      <p className="hit-passage" lang="zh-CN">
        <MarkedText
          text={passage.quote}
          start={passage.start}
          spans={passage.marks.map((mark) => ({ ...mark, kind: 'term' }))}
        />
      </p>
      {targets.length > 0 && (
        <ul className="hit-targets" lang="zh-CN">
          {targets.map((target) => (
            <li key={target.id}>
              {target.metric} <Amount target={target} /> <OtherWord metric={target.metric} asked={asked} />
            </li>
          ))}
        </ul>
      )}
      <ul className="hit-units">
        {shown.map(({ id, role, unit }) => (
          <li key={id} lang="zh-CN">
            <RoleMark role={role} /> {unit.name}
          </li>
        ))}
        {others > 0 && <li className="soft">{words.results.others(others)}</li>}
        {responsibilities.length === 0 && <li className="soft">{words.results.noUnit}</li>}
      </ul>
      <p className="hit-why">{words.results.rank(why.terms, why.lexicalRank, why.denseRank)}</p>
    </li>
  );
}
