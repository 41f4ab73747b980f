import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useExplorerState } from '../explorer.ts';
import { ROLES } from '../generated/enumerations.ts';
import { useWords } from '../language/words.ts';
import { RoleMark } from '../shell/controls/role-mark.tsx';
import { StepLink } from '../shell/controls/step-link.tsx';
import { openPage, select } from '../state/actions.ts';
import type { Row } from './queries.ts';

type Cell = Row['cells'][number];

interface Column {
  readonly id: string;
  readonly label: string;
  readonly note: string;
}

/** Units against documents, or against the measures of one document. Every cell leads to its sentence. */
export function Matrix({ rows, by }: { readonly rows: readonly Row[]; readonly by: 'document' | 'measure' }) {
  const words = useWords();
  const columnOf = by === 'document' ? documentColumn : measureColumn;
  const columns = uniqueColumns(rows.flatMap(({ cells }) => cells.map(({ measure }) => columnOf(measure))));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={`matrix-frame by-${by}`} tabIndex={0} aria-label={words.frame.table}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col" className="matrix-corner">
              {words.ownership.unit}
            </th>
            {columns.map(({ id, label, note }) => (
              <th key={id} scope="col" className="matrix-column" lang="zh-CN">
                <span className="matrix-column-label" title={label}>
                  {label}
                </span>
                <span className="matrix-column-note">{note}</span>
              </th>
            ))}
            <th scope="col" className="matrix-total">
              {words.ownership.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, cells }) => (
            <tr key={unit.id}>
              <th scope="row" className="matrix-unit" lang="zh-CN">
                <StepLink step={openPage({ name: 'unit', id: unit.id })} className="table-link">
                  {unit.name}
                </StepLink>
              </th>
              {columns.map((column) => (
                <td key={column.id} className="matrix-cell">
                  <CellMarks
                    unit={unit.name}
                    column={column.label}
                    cells={cells.filter(({ measure }) => columnOf(measure).id === column.id)}
                  />
                </td>
              ))}
              <td className="matrix-total numeric">{cells.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellMarks({
  unit,
  column,
  cells,
}: {
  readonly unit: string;
  readonly column: string;
  readonly cells: readonly Cell[];
}): ReactNode {
  const words = useWords();
  const selected = useExplorerState((state) => state.selected);
  const [only, second] = cells;
  if (!only) return null;
  if (!second) {
    return (
      <StepLink step={select(only.edgeId)} current={selected === only.edgeId} className="cell-link">
        <span className="unseen">{words.ownership.cell(unit, column)} </span>
        <RoleMark role={only.role} first={only.first} />
      </StepLink>
    );
  }
  const groups = ROLES.map((role) => ({ role, count: cells.filter((cell) => cell.role === role).length })).filter(
    ({ count }) => count > 0,
  );
  const text = groups.map(({ role, count }) => `${words.roles[role]} ${count}`).join('，');
  return (
    <DialogTrigger>
      <Button className="cell-button">
        <span className="unseen">{words.ownership.cell(unit, column)} </span>
        {groups.map(({ role, count }) => (
          <span key={role} className="cell-group">
            <RoleMark role={role} />
            <span className="numeric">{count}</span>
          </span>
        ))}
      </Button>
      <Popover className="popover cell-popover">
        <Dialog aria-label={`${words.ownership.cell(unit, column)} ${text}`} className="cell-dialog">
          {({ close }) => (
            <>
              <h2 className="cell-title" lang="zh-CN">
                {words.ownership.cell(unit, column)} <span className="soft">{text}</span>
              </h2>
              <ul className="cell-list">
                {cells.map(({ edgeId, role, first, measure }) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is what is pressed.
                  <li key={edgeId} onClick={close}>
                    <RoleMark role={role} first={first} />
                    <StepLink step={select(edgeId)} current={selected === edgeId} className="table-link" lang="zh-CN">
                      {measure.label}
                    </StepLink>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function documentColumn({ document }: Cell['measure']): Column {
  return {
    id: document.id,
    label: document.title,
    note: [document.region?.name, document.year].filter(Boolean).join(' '),
  };
}

function measureColumn({ id, label, number }: Cell['measure']): Column {
  return { id, label, note: number ?? '' };
}

function uniqueColumns(columns: readonly Column[]): readonly Column[] {
  return [...new Map(columns.map((column) => [column.id, column])).values()];
}
