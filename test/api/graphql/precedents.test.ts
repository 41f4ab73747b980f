import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../../../graph/store/digest.ts';
import { type Api, openApi } from '../api.ts';

const DRAFT = `某县司法局2026年工作要点

某县司法局
2026年2月1日

一、依法行政
1.提升依法行政水平。将《行政复议法》《浙江省行政合法性审核工作规定》纳入政府常务会议学法内容。加大行政执法监督和行政复议监督力度,健全完善审判监督、复议监督、执法监督衔接机制。适时开展绝密督察。（责任单位：有关部门）
`;

const REVIEW = `query ($text: String, $file: String) {
  reviewDraft(name: "草稿.txt", text: $text, file: $file) {
    titles mode omitted
    measures {
      number title text units { name role collective } deadlines { iso } laws { title } brands
      targets { metric elsewhere { plans targets { text } } }
      findings { code quote values { name value } }
      precedents { match members { document { title } comparedWithAsked { kept clauses { change segments { kind text } } } } }
    }
  }
}`;

describe('precedents and reviews over the API', () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  it('answer a text with families, comparisons, duties and citations', async () => {
    const { precedents } = await api.ask<{ precedents: Precedents }>(
      `{ precedents(text: "加大行政执法监督力度,健全完善审判监督、复议监督、执法监督的衔接机制", first: 2) {
        mode total measure { id }
        families { match members {
          measure { title responsibilities { role unit { name } } targets { text } }
          document { citationForms { gbt7714 bibtex plain } }
          excerpt { quote } comparedWithAsked { kept added clauses { segments { kind text inBefore inAfter } } }
        } }
      } }`,
    );
    expect(precedents).toMatchObject({ mode: 'lexical', measure: null });
    const [member] = precedents.families[0]?.members ?? [];
    expect(member?.measure.title).toBe('提升依法行政水平');
    expect(member?.document.citationForms.gbt7714).toBe(
      '金华市婺城区司法局. 全区司法行政系统2023年工作要点[A]. 2023-04-17.',
    );
    expect(member?.comparedWithAsked.kept).toBeGreaterThan(0.9);
  });

  it('answer a stored measure, and refuse both, neither and what is not stored', async () => {
    const { measures } = await api.ask<{ measures: { edges: { node: { id: string } }[] } }>(
      '{ measures(first: 1) { edges { node { id } } } }',
    );
    const id = measures.edges[0]?.node.id;
    const ask = 'query ($id: ID, $text: String) { precedents(measureId: $id, text: $text) { measure { id } total } }';
    expect((await api.ask<{ precedents: { measure: { id: string } } }>(ask, { id })).precedents.measure.id).toBe(id);
    expect((await api.answer(ask, { id, text: '推进改革' })).errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    expect((await api.answer(ask)).errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    expect((await api.answer(ask, { id: 'mea-none' })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await api.answer(ask, { text: '改'.repeat(4_001) })).errors?.[0]?.extensions?.code).toBe('LIMIT_EXCEEDED');
  });

  it('review a draft, and neither store nor log anything of it', async () => {
    const before = await digest(api.store);
    const { reviewDraft } = await api.ask<{ reviewDraft: Review }>(REVIEW, { text: DRAFT });
    expect(reviewDraft).toMatchObject({ titles: ['某县司法局2026年工作要点'], omitted: 0 });
    const [measure] = reviewDraft.measures;
    expect(measure?.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['collective_only', 'no_deadline', 'law_title_doubtful', 'vague_wording']),
    );
    expect(measure?.precedents[0]?.match).toBe('near');
    expect(await digest(api.store)).toBe(before);
    expect(api.log.join('')).not.toMatch(/绝密|草稿|某县/);
  });

  it('review a file of bytes the same way', async () => {
    const file = Buffer.from(DRAFT).toString('base64');
    const [fromText, fromFile] = await Promise.all([api.ask(REVIEW, { text: DRAFT }), api.ask(REVIEW, { file })]);
    expect(fromFile).toEqual(fromText);
    expect((await api.answer(REVIEW, {})).errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });
});

interface Precedents {
  readonly families: readonly {
    readonly members: readonly {
      readonly measure: { readonly title: string };
      readonly document: { readonly citationForms: { readonly gbt7714: string } };
      readonly comparedWithAsked: { readonly kept: number };
    }[];
  }[];
}

interface Review {
  readonly measures: readonly {
    readonly findings: readonly { readonly code: string }[];
    readonly precedents: readonly { readonly match: string }[];
  }[];
}
