import { useWords } from '../../language/words.ts';
import { Amount } from '../../shell/controls/amount.tsx';
import { StepLink } from '../../shell/controls/step-link.tsx';
import { select } from '../../state/actions.ts';
import type { SearchAnswer } from '../use-search.ts';
import { type AskedTarget, otherWord } from './asked-target.ts';

/** Targets that are no measure's: those of whole plans that pass, or when none passes, those whose values are nearest. */
export function FoundTargets({
  planTargets,
  nearest,
  asked,
}: Pick<SearchAnswer, 'planTargets' | 'nearest'> & { readonly asked: readonly AskedTarget[] }) {
  const words = useWords();
  return (
    <>
      <TargetAnswers
        title={words.results.planTargets(planTargets.total, planTargets.items.length)}
        targets={planTargets.items}
        asked={asked}
      />
      <TargetAnswers title={words.results.nearest} targets={nearest} asked={asked} />
    </>
  );
}

/** Each with place and year, and the way to its sentence. */
function TargetAnswers(props: {
  readonly title: string;
  readonly targets: SearchAnswer['nearest'];
  readonly asked: readonly AskedTarget[];
}) {
  const { title, targets, asked } = props;
  if (targets.length === 0) return null;
  return (
    <section className="target-answers">
      <h3>{title}</h3>
      <ul lang="zh-CN">
        {targets.map((target) => (
          <li key={target.id}>
            <StepLink step={select(target.id)} className="quiet-link">
              {target.metric || target.targetText} <Amount target={target} />
            </StepLink>{' '}
            <OtherWord metric={target.metric} asked={asked} />{' '}
            <span className="soft">
              {[target.document.region?.name ?? target.document.title, target.document.year].filter(Boolean).join(' ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** That a plan has another word for what was asked for, 满意率 for 满意度: they are compared, and need not be the same. */
export function OtherWord({ metric, asked }: { readonly metric: string; readonly asked: readonly AskedTarget[] }) {
  const words = useWords();
  const word = otherWord(metric, asked);
  return word && <span className="other-word">{words.results.otherWord(word)}</span>;
}
