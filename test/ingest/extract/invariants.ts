import { expect } from 'vitest';
import type { ExtractedDocument, Extraction, Found } from '../../../ingest/extraction.ts';
import { RULE_GROUPS } from './manual/rule-groups.ts';

const RULES = new Set(RULE_GROUPS.flatMap(({ rules }) => rules.map(({ name }) => name)));

/** What holds for every extraction of every text, however broken. */
export function expectInvariants(text: string, { documents, notes }: Extraction): void {
  expect(documents.length).toBeGreaterThan(0);
  let at = 0;
  for (const document of documents) {
    expect(document.start).toBeGreaterThanOrEqual(at);
    expect(document.end).toBeGreaterThanOrEqual(document.start);
    at = document.end;
    expectDocument(text, document);
  }
  for (const note of notes) {
    expect(note.start).toBeLessThanOrEqual(note.end);
    expect(note.end).toBeLessThanOrEqual(text.length);
  }
}

function expectDocument(text: string, document: ExtractedDocument): void {
  for (const evidence of document.evidence) expectSpan(text, evidence);
  for (const fact of factsOf(document)) expectFact(text, fact);
  let at = document.start;
  for (const measure of document.measures) {
    expect(measure.start).toBeGreaterThanOrEqual(at);
    expect(measure.end).toBeLessThanOrEqual(document.end);
    expect(text.slice(measure.start, measure.end)).toBe(measure.text);
    expect(measure.text.trim()).not.toBe('');
    at = measure.end;
    expectFact(text, measure);
    for (const unit of measure.units) {
      expectFact(text, unit);
      expect(unit.lineStart).toBeLessThanOrEqual(unit.start);
      expect(unit.lineEnd).toBeGreaterThanOrEqual(unit.end);
      // A name may be broken over two lines, as printed pages do.
      expect(text.slice(unit.start, unit.end).replace(/\s*\n\s*/g, '')).toBe(unit.name);
    }
    expect(new Set(measure.units.map(({ name }) => name)).size).toBe(measure.units.length);
    for (const fact of factsOf(measure)) {
      expectFact(text, fact);
      expect(fact.start >= measure.start && fact.end <= measure.end).toBe(true);
    }
  }
}

function factsOf(holder: Pick<ExtractedDocument, 'targets' | 'brands' | 'citations'>): Found[] {
  return [...holder.targets, ...holder.brands, ...holder.citations];
}

function expectFact(text: string, fact: Found): void {
  expectSpan(text, fact);
  expect(RULES.has(fact.rule), fact.rule).toBe(true);
}

function expectSpan(text: string, { start, end }: { readonly start: number; readonly end: number }): void {
  expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true);
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(text.length);
}
