import { targetLabel } from '../../language/target-label.ts';
import { useWords } from '../../language/words.ts';
import { RoleMark } from '../../shell/controls/role-mark.tsx';
import { StepLink } from '../../shell/controls/step-link.tsx';
import { select } from '../../state/actions.ts';
import type { Hit } from '../use-search.ts';

/** The found measures as rows, for those who compare. */
export function ResultsTable({ hits }: { readonly hits: readonly Hit[] }) {
  const words = useWords();
  const { table } = words.results;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame" tabIndex={0} aria-label={words.frame.table}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{table.measure}</th>
            <th scope="col">{table.document}</th>
            <th scope="col">{table.units}</th>
            <th scope="col">{table.targets}</th>
            <th scope="col">{table.brands}</th>
          </tr>
        </thead>
        <tbody lang="zh-CN">
          {hits.map(({ measure }) => (
            <tr key={measure.id}>
              <th scope="row">
                <StepLink step={select(measure.id)} className="table-link">
                  {measure.label}
                </StepLink>
              </th>
              <td>
                {[measure.document.region?.name, measure.document.year].filter(Boolean).join(' ')}
                <span className="soft block">{measure.document.title}</span>
              </td>
              <td>
                {measure.responsibilities.map(({ id, role, unit }) => (
                  <span key={id} className="block">
                    <RoleMark role={role} /> {unit.name}
                  </span>
                ))}
              </td>
              <td>
                {measure.targets.map((target) => (
                  <span key={target.id} className="block numeric">
                    {targetLabel(target)}
                  </span>
                ))}
              </td>
              <td>
                {measure.brands.map(({ id, brand }) => (
                  <span key={id} className="block">
                    {brand.name}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
