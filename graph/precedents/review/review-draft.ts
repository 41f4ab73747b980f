import type { DocumentNode, TargetNode } from '../../model.ts';
import type { PrecedentContext } from '../candidates.ts';
import { askedDraft } from '../precedent-query.ts';
import { findPrecedents, type PrecedentFamily } from '../precedents.ts';
import type { Draft } from './draft.ts';
import { type DraftFacts, factsOf } from './facts.ts';
import type { Finding } from './finding.ts';
import { lawTitles } from './law-titles.ts';
import { missingParts } from './missing.ts';
import { type Elsewhere, numbersElsewhere, standsOut } from './numbers-elsewhere.ts';
import { vagueWording } from './vague-wording.ts';

export interface DraftReview {
  readonly documents: readonly DocumentNode[];
  /** The draft as it was read: what all offsets count in. */
  readonly text: string;
  readonly mode: 'fused' | 'lexical';
  /** In the order of the text. */
  readonly measures: readonly ReviewedMeasure[];
  /** Measures behind the last one that was reviewed. */
  readonly omitted: number;
}

export interface ReviewedMeasure extends Omit<DraftFacts, 'targets'> {
  readonly targets: readonly ReviewedTarget[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** The best few families. */
  readonly precedents: readonly PrecedentFamily[];
  /** Where there are fewer, those that may be related. */
  readonly weak: readonly PrecedentFamily[];
}

export interface ReviewedTarget extends TargetNode {
  /** Null when no other plan has the metric. */
  readonly elsewhere: Elsewhere | null;
}

const MOST_MEASURES = 150;
const PRECEDENTS = 3;

/** Tells a writer what each measure of a draft says, lacks and shares with stored plans. Nothing of the draft is stored. */
export async function reviewDraft(
  context: PrecedentContext,
  draft: Draft,
  { sure = false }: { readonly sure?: boolean } = {},
): Promise<DraftReview> {
  const own = await storedCopies(context, draft);
  const facts = factsOf(draft);
  const tools = { elsewhere: numbersElsewhere(context.store, own), doubts: lawTitles(context.store), sure };
  const measures: ReviewedMeasure[] = [];
  for (const one of facts.slice(0, MOST_MEASURES)) measures.push(await reviewMeasure(context, one, own, tools));
  return {
    documents: draft.graph.nodes.filter((node) => node.kind === 'Document'),
    text: draft.graph.source.text,
    mode: context.embedder ? 'fused' : 'lexical',
    measures,
    omitted: Math.max(0, facts.length - MOST_MEASURES),
  };
}

interface Tools {
  readonly elsewhere: ReturnType<typeof numbersElsewhere>;
  readonly doubts: ReturnType<typeof lawTitles>;
  readonly sure: boolean;
}

/** The draft may be stored already, under its own name or another: a plan is not its own precedent. */
async function storedCopies({ store }: PrecedentContext, { graph }: Draft): Promise<ReadonlySet<string>> {
  const twin = await store.findSource({ hash: graph.source.hash });
  const ids = graph.nodes.filter(({ kind }) => kind === 'Document').map(({ id }) => id);
  return new Set([...ids, ...(twin?.documentIds ?? [])]);
}

async function reviewMeasure(
  context: PrecedentContext,
  facts: DraftFacts,
  own: ReadonlySet<string>,
  { elsewhere, doubts, sure }: Tools,
): Promise<ReviewedMeasure> {
  const { measure, laws, deadlines } = facts;
  const targets: ReviewedTarget[] = [];
  for (const target of facts.targets) targets.push({ ...target, elsewhere: await elsewhere(target) });
  const findings = [
    ...missingParts(measure, facts),
    ...vagueWording(measure, [...facts.targets, ...deadlines]),
    ...targets.flatMap((target) => standsOut(target, target.elsewhere)),
  ];
  for (const law of laws) findings.push(...(await doubts(law)));
  const { families, weak } = await findPrecedents(context, askedDraft(measure, own), {}, { sure });
  return {
    ...facts,
    targets,
    findings: findings.toSorted((a, b) => a.start - b.start),
    precedents: families.slice(0, PRECEDENTS),
    weak: weak.slice(0, Math.max(0, PRECEDENTS - families.length)),
  };
}
