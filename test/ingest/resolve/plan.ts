import type { Role } from '../../../graph/model.ts';
import type {
  ExtractedDocument,
  ExtractedMeasure,
  ExtractedUnit,
  Extraction,
  Found,
} from '../../../ingest/extraction.ts';
import type { UnitDecisions } from '../../../ingest/resolve/decisions.ts';
import { type Resolution, resolveWithJoins } from '../../../ingest/resolve/resolve.ts';
import type { SourceText } from '../../../ingest/source-text.ts';

/** A plan as extraction hands it over, written out by its parts; offsets are found in the text that they make. */
export interface Plan {
  readonly name?: string;
  readonly title: string;
  readonly issuer?: string;
  /** Running text between title and measures. */
  readonly preamble?: string;
  /** Each measure's text, and the line of units that follows it: `市发改委、财政局` in a role. */
  readonly measures?: readonly {
    readonly text: string;
    readonly units?: readonly string[];
    readonly role?: Role;
    readonly brands?: readonly string[];
    readonly citations?: readonly string[];
  }[];
}

function planText(plan: Plan): string {
  const measures = (plan.measures ?? []).map(({ text, units }) => (units ? `${text}\n${lineOf(units)}` : text));
  return [plan.title, plan.issuer ?? '', plan.preamble ?? '', ...measures].join('\n');
}

export function resolvePlan(plan: Plan, decisions?: UnitDecisions): Resolution {
  return resolveWithJoins(sourceOf(plan), extractionOf(plan), decisions);
}

export function sourceOf(plan: Plan): SourceText {
  const name = plan.name ?? 'plan.txt';
  return { name, origin: `/plans/${name}`, encoding: 'utf-8', format: 'text', text: planText(plan), pageStarts: [] };
}

export function extractionOf(plan: Plan): Extraction {
  const text = planText(plan);
  const evidence = [
    { ...stated(0, plan.title.length), field: 'title' as const },
    ...(plan.issuer
      ? [{ ...stated(plan.title.length + 1, plan.title.length + 1 + plan.issuer.length), field: 'issuer' as const }]
      : []),
  ];
  const document: ExtractedDocument = {
    title: plan.title,
    kind: null,
    issuer: plan.issuer ?? null,
    documentNumber: null,
    publishedOn: null,
    year: null,
    region: null,
    start: 0,
    end: text.length,
    evidence,
    measures: measuresOf(plan, text),
    targets: [],
    brands: [],
    citations: [],
  };
  return { documents: [document], notes: [] };
}

function measuresOf(plan: Plan, text: string): ExtractedMeasure[] {
  let from = text.indexOf(plan.preamble ?? '') + (plan.preamble ?? '').length;
  return (plan.measures ?? []).map(({ text: words, units = [], role = 'responsible', brands = [], citations = [] }) => {
    const start = text.indexOf(words, from);
    const end = start + words.length;
    from = end;
    const within = (part: string) => stated(text.indexOf(part, start), text.indexOf(part, start) + part.length);
    return {
      ...stated(start, end),
      number: null,
      title: null,
      kind: 'action',
      path: [],
      deadline: null,
      text: words,
      units: unitsOf(units, role, end + 1),
      targets: [],
      brands: brands.map((name) => ({ ...within(name), name, kind: null })),
      citations: citations.map((title) => ({ ...within(title), title, article: null, documentNumber: null })),
    };
  });
}

function unitsOf(names: readonly string[], role: Role, lineStart: number): ExtractedUnit[] {
  const lineEnd = lineStart + lineOf(names).length;
  let at = lineStart;
  return names.map((name) => {
    const start = at;
    at += name.length + 1;
    return { ...stated(start, start + name.length), name, role, first: false, lineStart, lineEnd };
  });
}

function lineOf(units: readonly string[]): string {
  return units.join('、');
}

function stated(start: number, end: number): Found {
  return { start, end, rule: 'test/stated', basis: 'stated' };
}
