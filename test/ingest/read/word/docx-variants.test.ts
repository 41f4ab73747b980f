import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../ingest/read/word/docx.ts';
import { buildDocx, cell, type DocxSketch, inList, level, paragraph, row, run, table } from './build-docx.ts';

const read = (sketch: DocxSketch) => readDocx('plan.docx', buildDocx(sketch));
const lines = async (sketch: DocxSketch) => (await read(sketch)).text.trimEnd().split('\n');
const merged = (value: string) => `<w:vMerge w:val="${value}"/>`;

describe('a Word file', () => {
  it('counts on where a level is overridden, starts elsewhere, or shows those above it', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '第%1章 ')}${level(1, 'decimal', '%1.%2 ', '<w:isLgl/>')}${level(2, 'decimalEnclosedCircle', '%3')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
      `<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride><w:lvlOverride w:ilvl="1">${level(1, 'upperRoman', '%2、')}</w:lvlOverride></w:num>`;
    const at = (list: number, depth: number, text: string) => paragraph(text, inList(list, depth));
    const body =
      at(1, 0, '总则') +
      at(1, 1, '目的') +
      at(1, 2, '甲') +
      at(1, 2, '乙') +
      at(1, 1, '范围') +
      at(2, 0, '任务') +
      at(2, 1, '巡查');
    expect(await lines({ body, numbering })).toEqual([
      '第一章 总则',
      '1.1 目的',
      '① 甲',
      '② 乙',
      '1.2 范围',
      '第五章 任务',
      'I、巡查',
    ]);
  });

  it('shows tables as their last editor left them: rows and cells put in stay, those taken out go', async () => {
    const body = table(
      row(cell('任务'), cell('单位')),
      `<w:tr><w:trPr><w:ins w:id="1"/></w:trPr>${cell('巡查')}${cell(paragraph(`<w:ins>${run('县水利局')}</w:ins><w:del><w:r><w:delText>县城管局</w:delText></w:r></w:del>`))}</w:tr>`,
      `<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell('旧任务')}${cell('旧单位')}</w:tr>`,
      row(cell('加固'), cell('县财政局')),
    );
    expect((await lines({ body })).join(' ')).toBe('| 任务 | 单位 | | 巡查 | 县水利局 | | 加固 | 县财政局 |');
  });

  it('keeps the rows of a table in a cell apart, and merges down beside it', async () => {
    const inner = table(row(cell('县水利局'), cell('牵头')), row(cell('县财政局'), cell('配合')));
    const body = table(
      row(cell('任务', merged('restart')), cell('分工')),
      row(cell('', merged('continue')), cell(`${inner}${paragraph('')}`)),
    );
    expect(await lines({ body })).toEqual([
      '|',
      '任务',
      '|',
      '分工',
      '|',
      '|',
      '〃',
      '|',
      '县水利局 牵头',
      '县财政局 配合',
      '|',
    ]);
  });

  it('says what is struck out, and leaves it out', async () => {
    const body = paragraph(
      run('每日巡坝') + run('一次', '<w:strike/>') + run('两次', '<w:dstrike w:val="0"/>') + run('。'),
    );
    const { text, unread } = await read({ body });
    expect(text).toBe('每日巡坝两次。\n');
    expect(unread).toMatchObject([{ kind: 'characters', count: 2, message: expect.stringContaining('struck') }]);
  });

  it('has raised figures as powers', async () => {
    const body = paragraph(run('种植1.2×10') + run('4', '<w:vertAlign w:val="superscript"/>') + run('亩'));
    expect(await lines({ body })).toEqual(['种植1.2×10⁴亩']);
  });

  it('has each text box once, though it is written for old programs as well', async () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`;
    const body = paragraph(
      `${run('正文。')}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing>${box('框中的话。')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框中的话。')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(await lines({ body })).toEqual(['正文。', '框中的话。']);
  });

  it('says that a part of it lies in another file', async () => {
    const { unread } = await read({ body: `${paragraph('正文。')}<w:subDoc r:id="rId9"/>` });
    expect(unread).toMatchObject([{ kind: 'parts', count: 1 }]);
  });
});
