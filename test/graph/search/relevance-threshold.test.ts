import { describe, expect, it } from 'vitest';
import type { MeasureNode } from '../../../graph/model.ts';
import type { Candidate } from '../../../graph/search/ranking/fuse-scores.ts';
import { type Background, judge, termsOfQuestion } from '../../../graph/search/ranking/relevance-threshold.ts';

const FLOOR = { least: 0.5, perTenfold: 0, usualCommon: 0.4, mostCommon: 0.06, credit: 0.1, spread: 0.1 };

/** A collection of 200 passages, of which so many hold each term; the others stand nowhere. */
function background(held: Readonly<Record<string, number>>, question: string): Background {
  const frequencies = new Map(termsOfQuestion(question).map((term) => [term, held[term] ?? 0]));
  return { passages: 200, topCosine: 0.53, commonCosine: 0.4, floor: FLOOR, frequencies };
}

/** What a measure with one passage at a cosine of .53 is to a question. */
function match(question: string, text: string, held: Readonly<Record<string, number>>) {
  const measure = { kind: 'Measure', path: [], title: null, text } as unknown as MeasureNode;
  const candidate = { passage: { text }, cosine: 0.53 } as unknown as Candidate;
  return judge(question, background(held, question))(measure, candidate);
}

describe('judge', () => {
  const held = { 动员: 3, 部署: 9 };

  it('gives a name no credit for its other words where the word that names it is not there', () => {
    expect(match('国防动员', '召开动员部署会', held)).toBe('weak');
    expect(match('国防动员', '开展国防教育', { 动员: 60, 国防: 1 })).toBe('close');
  });

  it('raises the floor for a name by the weight of the words that the measure does not hold, and for no sentence', () => {
    expect(match('国防动员', '开展国防教育', { ...held, 国防: 1 })).toBe('weak');
    expect(match('导游资格考试', '景区导游持证上岗', { 导游: 1, 资格: 9, 考试: 6 })).toBe('weak');
    expect(match('导游的资格要考试', '景区导游持证上岗', { 导游: 1, 资格: 9, 考试: 6 })).toBe('close');
  });

  it('gives a question that says more than a name credit for what is there', () => {
    expect(match('国防动员怎样才会更好', '召开动员部署会', { ...held, 更好: 8 })).toBe('close');
  });

  it('calls a measure that holds the whole name exact', () => {
    expect(match('国防动员', '完善国防动员机制', held)).toBe('exact');
  });

  it('calls one exact only where the words of a name stand near each other', () => {
    const held = { 养老: 9, 服务: 60 };
    expect(match('养老服务', '发展养老机构和社区服务', held)).toBe('exact');
    expect(match('养老服务', '服务老年人，办好养老机构', held)).toBe('exact');
    expect(match('养老服务', '提高基本养老金，健全流动人口信息登记和计划生育服务', held)).toBe('close');
    expect(match('养老 服务', '提高基本养老金，健全流动人口信息登记和计划生育服务', held)).toBe('exact');
  });

  it('raises the floor for a name whose head the measure lacks, the more so the fewer passages hold it', () => {
    const text = '逐一排查桥梁收费情况';
    expect(match('桥梁收费年限', text, { 桥梁: 12, 收费: 2 })).toBe('weak');
    expect(match('桥梁收费年限', text, { 桥梁: 12, 收费: 2, 年限: 1 })).toBe('weak');
    expect(match('桥梁收费年限', text, { 桥梁: 12, 收费: 2, 年限: 60 })).toBe('close');
  });
});
