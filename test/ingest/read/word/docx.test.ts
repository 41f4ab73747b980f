import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../ingest/read/word/docx.ts';
import { buildDocx, cell, type DocxSketch, inList, level, paragraph, row, run, table } from './build-docx.ts';

const read = (sketch: DocxSketch) => readDocx('a.docx', buildDocx(sketch));
const lines = async (sketch: DocxSketch) => (await read(sketch)).text.trimEnd().split('\n');
const list = (inside: string) =>
  `<w:abstractNum w:abstractNumId="0">${inside}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

describe('numbers', () => {
  const two = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.');

  it('start anew below a higher level, unless the list says that they go on', async () => {
    const body = [0, 1, 1, 0, 1].map((depth) => paragraph('事', inList(1, depth))).join('');
    expect(await lines({ body, numbering: list(two) })).toEqual(['一、事', '1.事', '2.事', '二、事', '1.事']);
    const through = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
    expect(await lines({ body, numbering: list(through) })).toEqual(['一、事', '1.事', '2.事', '二、事', '3.事']);
  });

  it('of two lists of one definition go on, unless the second has a start of its own', async () => {
    const body = [1, 1, 2].map((id) => paragraph('事', inList(id, 0))).join('');
    const second = (inside: string) => `${list(two)}<w:num w:numId="2"><w:abstractNumId w:val="0"/>${inside}</w:num>`;
    expect(await lines({ body, numbering: second('') })).toEqual(['一、事', '二、事', '三、事']);
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    expect(await lines({ body, numbering: second(override) })).toEqual(['一、事', '二、事', '一、事']);
  });

  it('come with a style by the level that names it, and are taken off by list 0', async () => {
    const numbering = list(two.replace('<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:pStyle w:val="Item"/>'));
    const styles =
      '<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body =
      paragraph('事', '<w:pStyle w:val="Item"/>') +
      paragraph('无号', '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await lines({ body, numbering, styles })).toEqual(['1.事', '无号']);
  });

  it('are not spent on paragraphs whose end is deleted or hidden, and their text goes on', async () => {
    const gone = (mark: string) => `${inList(1, 0)}<w:rPr>${mark}</w:rPr>`;
    const body =
      paragraph('<w:del><w:r><w:delText>旧事</w:delText></w:r></w:del>', gone('<w:del/>')) +
      paragraph('前半，', gone('<w:vanish/>')) +
      paragraph('后半。', inList(1, 0)) +
      paragraph('事', inList(1, 0));
    expect(await lines({ body, numbering: list(two) })).toEqual(['一、前半，后半。', '二、事']);
  });
});

describe('text', () => {
  it('that is hidden, deleted, an instruction of a field or a reading above characters is left out', async () => {
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>gāng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>钢</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2025年</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const body = paragraph(
      `${run('产')}${ruby}${run('密', '<w:vanish/>')}${run('到', '<w:vanish w:val="0"/>')}${field}<w:del>${run('删')}</w:del><w:ins>${run('止')}</w:ins>`,
    );
    expect(await lines({ body })).toEqual(['产钢到2025年止']);
  });

  it('of a table of contents is left out, be it a field over paragraphs, a control or a style', async () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const field =
      paragraph(begin + run('一、总体要求')) +
      paragraph(`${run('二、任务')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`);
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('一、总体要求')}</w:sdtContent></w:sdt>`;
    const style = paragraph('一、总体要求', '<w:pStyle w:val="11"/>');
    const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>';
    expect(await lines({ body: `${field}${control}${style}${paragraph('正文')}`, styles })).toEqual(['正文']);
  });

  it('of an equation stands on the line, fractions and all', async () => {
    const value =
      '<m:oMath><m:r><m:t>≥</m:t></m:r><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>';
    expect(await lines({ body: paragraph(`${run('比例')}${value}`) })).toEqual(['比例≥3/4']);
  });

  it('of a note stands behind its paragraph, or in the bracket that it remarks on', async () => {
    const footnotes = `<w:footnote w:id="1">${paragraph('指建成区。')}</w:footnote><w:footnote w:id="2">${paragraph('首位为牵头。')}</w:footnote>`;
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = paragraph(`${run('城区')}${mark(1)}${run('整治（甲局、乙局')}${mark(2)}${run('）。')}`);
    expect(await lines({ body, footnotes })).toEqual(['城区整治（甲局、乙局，首位为牵头）。', '指建成区。']);
  });
});

describe('tables', () => {
  it('keep their merged cells, rows that begin further right, and tables inside', async () => {
    const body = table(
      row(cell('任务'), cell('单位', '<w:gridSpan w:val="2"/>')),
      row(
        cell('修路', '<w:vMerge w:val="restart"/>'),
        cell('甲局'),
        cell(table(row(cell('乙局')), row(cell('丙局'))) + paragraph('')),
      ),
      row(cell('', '<w:vMerge/>'), cell('丁局', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>')),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('戊局')}${cell('己局')}</w:tr>`,
      `<w:tr><w:trPr><w:del/></w:trPr>${cell('删')}${cell('删')}${cell('删')}</w:tr>`,
    );
    expect(await lines({ body })).toEqual([
      ...['|', '任务', '|', '单位', '|', '〈', '|'],
      ...['|', '修路', '|', '甲局', '|', '乙局', '丙局', '|'],
      ...['|', '〃', '|', '丁局', '|', '〈', '|'],
      ...['|', '—', '|', '戊局', '|', '己局', '|'],
    ]);
  });

  it('of one column are frames round text', async () => {
    expect(await lines({ body: table(row(cell(paragraph('一、事') + table(row(cell('甲'), cell('乙')))))) })).toEqual([
      '一、事',
      ...['|', '甲', '|', '乙', '|'],
    ]);
  });
});

describe('what is not read', () => {
  it('is counted: pictures, charts, and a foot that says what the body does not', async () => {
    const picture = '<w:r><w:drawing><pic:pic/></w:drawing></w:r>';
    const chart = '<w:r><w:drawing><c:chart/></w:drawing></w:r>';
    const { unread } = await read({
      body: paragraph(`${run('事')}${picture}${picture}${chart}`),
      footer: paragraph('— 12 —') + paragraph('（此件公开发布）'),
    });
    expect(unread?.map(({ kind, count }) => [kind, count])).toEqual([
      ['images', 2],
      ['parts', 1],
      ['characters', 8],
    ]);
  });

  it('is nothing where the foot has page numbers only', async () => {
    expect((await read({ body: paragraph('事'), footer: paragraph('第 1 页 共 3 页') })).unread).toEqual([]);
  });
});
