import { expect, it } from 'vitest';
import { citationForms } from '../../graph/precedents/citation-forms.ts';

const PLAN = {
  id: 'doc-1',
  title: '全区司法行政系统2023年工作要点',
  issuer: '金华市婺城区司法局',
  documentNumber: '婺司〔2023〕5号',
  publishedOn: '2023-04-17',
  year: 2023,
};

it('cites a plan by issuer, title, number and date', () => {
  expect(citationForms(PLAN)).toEqual({
    gbt7714: '金华市婺城区司法局. 全区司法行政系统2023年工作要点：婺司〔2023〕5号[A]. 2023-04-17.',
    bibtex: [
      '@misc{doc-1,',
      '  author = {{金华市婺城区司法局}},',
      '  title = {{全区司法行政系统2023年工作要点}},',
      '  number = {婺司〔2023〕5号},',
      '  year = {2023},',
      '  month = {4},',
      '  day = {17},',
      '  language = {chinese},',
      '}',
    ].join('\n'),
    ris: [
      'TY  - GOVDOC',
      'ID  - doc-1',
      'AU  - 金华市婺城区司法局',
      'TI  - 全区司法行政系统2023年工作要点',
      'M1  - 婺司〔2023〕5号',
      'PY  - 2023',
      'DA  - 2023/04/17',
      'LA  - zh-CN',
      'ER  - ',
      '',
    ].join('\r\n'),
    csl: expect.any(String),
    plain: '金华市婺城区司法局，《全区司法行政系统2023年工作要点》（婺司〔2023〕5号），2023年4月17日',
  });
});

it('cites it as data, for whatever style is wanted', () => {
  expect(JSON.parse(citationForms(PLAN).csl)).toEqual({
    ...{ id: 'doc-1', type: 'document', title: PLAN.title, number: PLAN.documentNumber, language: 'zh-CN' },
    author: [{ literal: PLAN.issuer }],
    issued: { 'date-parts': [[2023, 4, 17]] },
  });
  expect(JSON.parse(citationForms({ ...PLAN, publishedOn: null, issuer: null }).csl)).toMatchObject({
    issued: { 'date-parts': [[2023]] },
  });
});

it('leaves out what is not known', () => {
  const bare = { ...PLAN, issuer: null, documentNumber: null, publishedOn: null };
  expect(citationForms(bare)).toMatchObject({
    gbt7714: '全区司法行政系统2023年工作要点[A]. 2023.',
    plain: '《全区司法行政系统2023年工作要点》，2023年',
  });
  expect(citationForms({ ...bare, year: null }).gbt7714).toBe('全区司法行政系统2023年工作要点[A].');
});

it('keeps signs that mean something to BibTeX from doing so', () => {
  const { bibtex } = citationForms({ ...PLAN, title: '“100%通办”{\\input x}_方案' });
  expect(bibtex).toContain('title = {{“100\\%通办”input x\\_方案}}');
});
