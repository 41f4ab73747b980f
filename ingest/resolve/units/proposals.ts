import type { Evidence, UnitNode } from '../../../graph/model.ts';
import { SUCCESSORS } from '../../../graph/names/offices/office-forms.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { decidedJoin, isRefused, type UnitDecisions } from '../decisions.ts';
import { isShortForm } from './units.ts';

/** Two stored units that may be one; a person decides. */
export interface Proposal {
  readonly alias: UnitNode;
  readonly canonical: UnitNode;
  /** One Chinese sentence. */
  readonly why: string;
}

export interface ProposalWithEvidence extends Proposal {
  /** Where each is written, a few places of each. */
  readonly evidence: { readonly alias: readonly Evidence[]; readonly canonical: readonly Evidence[] };
}

/** Pairs that look alike within one place and that nobody has decided about yet, by place and name. */
export function proposeJoins(units: readonly UnitNode[], decisions: UnitDecisions): Proposal[] {
  const named = units.filter(({ collective }) => !collective);
  return [...groupByPlace(named).values()].flatMap((group) =>
    group.flatMap((alias) =>
      group.flatMap((canonical) => {
        const why = likeness(alias, canonical);
        return why && !isDecided(alias, canonical, decisions) ? [{ alias, canonical, why }] : [];
      }),
    ),
  );
}

/** The proposals about all stored units, with where each name is written. */
export async function reviewUnits(store: GraphStore, decisions: UnitDecisions): Promise<ProposalWithEvidence[]> {
  const proposals = proposeJoins(await allUnits(store), decisions);
  const reviewed: ProposalWithEvidence[] = [];
  for (const proposal of proposals) {
    const [alias, canonical] = [
      await evidenceOf(store, proposal.alias.id),
      await evidenceOf(store, proposal.canonical.id),
    ];
    reviewed.push({ ...proposal, evidence: { alias, canonical } });
  }
  return reviewed;
}

function likeness(alias: UnitNode, canonical: UnitNode): string | null {
  if (alias.id === canonical.id) return null;
  if (isShortForm(alias.office, canonical.office)) {
    return `“${alias.office}”的字依次见于“${canonical.office}”，词尾相同`;
  }
  const successor = SUCCESSORS.find(
    ([before, after]) => alias.office.startsWith(before) && canonical.office.startsWith(after),
  );
  if (successor) return `机构改革中“${successor[0]}”的职责并入“${successor[1]}”`;
  const [one, other] = [stemOf(alias.office), stemOf(canonical.office)];
  return one.length >= 2 && one === other && alias.office > canonical.office
    ? `“${alias.office}”与“${canonical.office}”只有词尾不同`
    : null;
}

function stemOf(office: string): string {
  return /^(?<stem>.*?)(?:局|厅|委员会)$/.exec(office)?.groups?.stem ?? '';
}

function isDecided(alias: UnitNode, canonical: UnitNode, decisions: UnitDecisions): boolean {
  const [one, other] = [
    [alias.name, alias.office],
    [canonical.name, canonical.office],
  ];
  return isRefused(decisions, one, other) || decidedJoin(decisions, one) !== null;
}

function groupByPlace(units: readonly UnitNode[]): Map<string, UnitNode[]> {
  const groups = new Map<string, UnitNode[]>();
  for (const unit of units) {
    const place = unit.regionId ?? unit.level ?? '';
    const group = groups.get(place);
    if (group) group.push(unit);
    else groups.set(place, [unit]);
  }
  return groups;
}

async function allUnits(store: GraphStore): Promise<UnitNode[]> {
  const units: UnitNode[] = [];
  let after: string | undefined;
  do {
    const page = await store.units({}, { first: 500, after });
    units.push(...page.items.map(({ node }) => node));
    after = page.hasNext ? page.items.at(-1)?.cursor : undefined;
  } while (after !== undefined);
  return units.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function evidenceOf(store: GraphStore, unitId: string): Promise<Evidence[]> {
  const page = await store.neighbours(unitId, { kind: 'RESPONSIBLE_FOR', direction: 'out' }, { first: 3 });
  return page.items.flatMap(({ node }) => node.edge.evidence.slice(0, 1));
}
