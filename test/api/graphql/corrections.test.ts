import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from '../api.ts';

const PLAN = `青浦市法治建设工作要点

各单位要在年底前建成一套统一的案件评查系统，并向社会公布。

一、规范行政执法
1.开展执法监督。全年办理监督案件20件。（牵头单位：市司法局；配合单位：市财政局）
2.办好民生实事。新建公园30个。（牵头单位：市司法局；配合单位：市民政局）
`;

const CORRECT = `mutation ($claim: Claim!, $about: ID!, $unit: String, $role: Role, $quote: String, $why: String, $by: String) {
  correct(claim: $claim, about: $about, unit: $unit, role: $role, quote: $quote, why: $why, by: $by) {
    corrections { id claim plan before quote name is role by at why } documents { id }
  }
}`;
const UNDO = 'mutation ($id: ID!) { undoCorrection(id: $id) { documents { id } } }';
const FACTS = `query ($id: ID!) { document(id: $id) {
  title
  measures(first: 20) { edges { node {
    id label text
    responsibilities { id role basis unit { id name } evidence { quote rule } }
    targets { id text }
    corrections { id claim by why }
  } } }
} }`;

describe('corrections', () => {
  let api: Api;
  let id: string;
  beforeAll(async () => {
    api = await openApi({ empty: true });
    const ingest = 'mutation ($text: String!) { ingest(name: "青浦", text: $text) { documents { id } } }';
    const { ingest: done } = await api.ask<{ ingest: { documents: { id: string }[] } }>(ingest, { text: PLAN });
    id = done.documents[0]?.id ?? '';
  });
  afterAll(() => api.close());

  const measures = async () => (await api.ask<Facts>(FACTS, { id })).document.measures.edges.map(({ node }) => node);
  const duties = async (at: number) =>
    (await measures())[at]?.responsibilities.map(({ role, unit }) => `${role} ${unit.name}`);
  const duty = async (at: number, name: string) =>
    (await measures())[at]?.responsibilities.find(({ unit }) => unit.name.endsWith(name))?.id;
  const correct = async (variables: Record<string, unknown>) =>
    (await api.ask<{ correct: { corrections: Correction[] } }>(CORRECT, variables)).correct.corrections;
  const undo = (correction: Correction | undefined) => api.ask(UNDO, { id: correction?.id });

  it('give a unit its role in the place that is meant, with who and why, and take it back', async () => {
    const before = await duties(1);
    const about = await duty(1, '司法局');
    const said = { claim: 'other_role', about, role: 'support', why: '原文排版有误', by: '张三' };
    const [correction] = await correct(said);
    expect(correction).toMatchObject({
      plan: '青浦市法治建设工作要点',
      quote: '市司法局',
      by: '张三',
      role: 'support',
    });
    expect(await duties(0)).toEqual(before?.map((each) => each.replace('民政局', '财政局')));
    expect((await duties(1))?.filter((each) => each.startsWith('lead'))).toEqual([]);
    const [, second] = await measures();
    expect(second?.corrections).toMatchObject([{ claim: 'other_role', by: '张三', why: '原文排版有误' }]);
    const changed = second?.responsibilities.find(({ unit }) => unit.name.endsWith('司法局'));
    expect(changed).toMatchObject({ role: 'support', basis: 'stated' });
    expect(changed?.evidence.map(({ rule }) => rule)).toContain('reader/correction');

    await undo(correction);
    expect(await duties(1)).toEqual(before);
    expect((await measures())[1]?.corrections).toEqual([]);
  });

  it('hold when the plan is read again, and beside corrections of other facts', async () => {
    const [wrong] = await correct({ claim: 'not_a_unit', about: await duty(0, '财政局') });
    const [other] = await correct({ claim: 'other_unit', about: await duty(1, '民政局'), unit: '市城市管理局' });
    const [missing] = await correct({
      ...{ claim: 'missing_unit', about: (await measures())[0]?.id, unit: '市财政局', role: 'responsible' },
    });
    expect(await duties(0)).toEqual([
      expect.stringMatching(/^lead .*司法局$/),
      expect.stringMatching(/^responsible .*财政局$/),
    ]);
    expect(await duties(1)).toContainEqual(expect.stringMatching(/^support .*城市管理局$/));
    const text = `${PLAN}\n3.加强宣传。（牵头单位：市司法局）\n`;
    await api.ask('mutation ($text: String!) { ingest(name: "青浦", text: $text) { changed } }', { text });
    expect(await duties(1)).toContainEqual(expect.stringMatching(/^support .*城市管理局$/));
    for (const one of [wrong, other, missing]) await undo(one);
    expect(await duties(0)).toContainEqual(expect.stringMatching(/^support .*财政局$/));
  });

  it('take a number off the targets, and add a measure by its words, wherever white space differs', async () => {
    const about = (await measures())[1]?.targets[0]?.id;
    expect(about).toBeDefined();
    const [target] = await correct({ claim: 'not_a_target', about });
    expect((await measures())[1]?.targets).toEqual([]);
    const quote = '各单位要在年底前建成 一套统一的案件评查系统，\n并向社会公布。';
    const [measure] = await correct({ claim: 'missing_measure', about: id, quote });
    const [first] = await measures();
    expect(first?.text).toBe('各单位要在年底前建成一套统一的案件评查系统，并向社会公布。');
    expect(first?.corrections).toHaveLength(1);
    for (const one of [measure, target]) await undo(one);
    expect((await measures())[0]?.text).toContain('开展执法监督');
    expect((await measures())[1]?.targets).toHaveLength(1);
  });

  it('join two names of one unit in every plan, and keep them apart again', async () => {
    const unit = (await measures())[0]?.responsibilities.find(({ unit: { name } }) => name.endsWith('财政局'))?.unit;
    const [correction] = await correct({ claim: 'same_unit', about: unit?.id, unit: '青浦市财税局', by: '李四' });
    expect(await duties(0)).toContainEqual(expect.stringMatching(/财税局$/));
    const { corrections } = await api.ask<{ corrections: Correction[] }>('{ corrections { id claim name is by } }');
    expect(corrections).toContainEqual(
      expect.objectContaining({ claim: 'same_unit', name: unit?.name, is: '青浦市财税局', by: '李四' }),
    );
    await undo(correction);
    expect(await duties(0)).toContainEqual(expect.stringMatching(/财政局$/));
  });

  it('are certain, while what the rules found is told least sure first', async () => {
    const [correction] = await correct({ claim: 'other_role', about: await duty(0, '财政局'), role: 'lead' });
    const query = `query ($id: ID!) { document(id: $id) {
      doubtful(below: 1, first: 50) { confidence }
      measures(first: 1) { edges { node { responsibilities { confidence unit { name } } sure: responsibilities(minConfidence: 1) { unit { name } } } } }
    } }`;
    const { document } = await api.ask<Doubtful>(query, { id });
    const said = document.doubtful.map(({ confidence }) => confidence);
    expect(said.length).toBeGreaterThan(4);
    expect(said).toEqual([...said].sort((a, b) => a - b));
    const first = document.measures.edges[0]?.node;
    expect(first?.responsibilities.find(({ unit }) => unit.name.endsWith('财政局'))?.confidence).toBe(1);
    expect(first?.sure.map(({ unit }) => unit.name)).toEqual([expect.stringMatching(/财政局$/)]);
    await undo(correction);
  });

  it('say in one sentence what is missing, and note nothing then', async () => {
    const before = await api.ask('{ corrections { id } }');
    const about = await duty(0, '司法局');
    const refusals: [Record<string, unknown>, RegExp][] = [
      [{ claim: 'other_role', about }, /right role in `role`/],
      [{ claim: 'other_role', about, role: 'lead' }, /its role already/],
      [{ claim: 'other_unit', about, unit: ' ' }, /right unit in `unit`/],
      [{ claim: 'not_a_target', about }, /No target with the id/],
      [{ claim: 'missing_measure', about: id, quote: '这句话不在文中' }, /not in the plan/],
      [
        { claim: 'missing_unit', about: (await measures())[0]?.id, unit: '市民政局', role: 'lead' },
        /does not stand in/,
      ],
    ];
    for (const [variables, sentence] of refusals) {
      expect((await api.answer(CORRECT, variables)).errors?.[0]?.message).toMatch(sentence);
    }
    expect((await api.answer(UNDO, { id: 'cor-unknown' })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(await api.ask('{ corrections { id } }')).toEqual(before);
  });

  it('are lines of a file that a person can read and edit', async () => {
    await correct({ claim: 'other_role', about: await duty(0, '司法局'), role: 'responsible', why: '' });
    const lines = (await readFile(api.files.correctionsFile, 'utf8')).trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      claim: 'other-role',
      quote: '市司法局',
      by: 'local',
      why: null,
    });
    await writeFile(api.files.correctionsFile, '{"claim":"guess"}\n');
    const refused = await api.answer('{ corrections { id } }');
    expect(refused.errors?.[0]?.message).toMatch(/^Line 1 of .* is no correction/);
  });
});

interface Doubtful {
  readonly document: {
    readonly doubtful: readonly { readonly confidence: number }[];
    readonly measures: {
      readonly edges: readonly {
        readonly node: {
          readonly responsibilities: readonly {
            readonly confidence: number;
            readonly unit: { readonly name: string };
          }[];
          readonly sure: readonly { readonly unit: { readonly name: string } }[];
        };
      }[];
    };
  };
}

interface Correction {
  readonly id: string;
}

interface Facts {
  readonly document: {
    readonly measures: {
      readonly edges: readonly {
        readonly node: {
          readonly id: string;
          readonly text: string;
          readonly responsibilities: readonly {
            readonly id: string;
            readonly role: string;
            readonly unit: { readonly id: string; readonly name: string };
            readonly evidence: readonly { readonly rule: string }[];
          }[];
          readonly targets: readonly { readonly id: string }[];
          readonly corrections: readonly Correction[];
        };
      }[];
    };
  };
}
