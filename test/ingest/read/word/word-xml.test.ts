import { describe, expect, it } from 'vitest';
import { readUpload } from '../../../../ingest/read/read-source.ts';
import { cell, paragraph, row, run, table } from './build-docx.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const word2003 = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"><w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`;

describe('a Word document in one XML file', () => {
  it('of Word 2003 has its lists, merged cells and notes', async () => {
    const list = '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="一、"/></w:listPr>';
    const note = `<w:r><w:footnote>${paragraph('指常住人口。')}</w:footnote></w:r>`;
    const merged = (more: string) => `<w:vmerge${more}/>`;
    const body = [
      paragraph('青溪县工作方案'),
      paragraph(run('培训人口') + note + run('的技能。'), list),
      table(
        row(cell('任务'), cell('单位')),
        row(cell('修路'), cell('甲局', merged(' w:val="restart"'))),
        row(cell('修桥'), cell('', merged(''))),
      ),
    ].join('');
    const { text, format } = await readUpload('方案.doc', bytes(word2003(body)));
    expect(format).toBe('docx');
    expect(text.split('\n')).toEqual([
      '青溪县工作方案',
      '一、培训人口的技能。',
      '指常住人口。',
      ...['|', '任务', '|', '单位', '|', '|', '修路', '|', '甲局', '|', '|', '修桥', '|', '〃', '|'],
      '',
    ]);
  });

  it('of a package whose parts stand one after the other has the numbers of its styles', async () => {
    const part = (name: string, root: string, inside: string) =>
      `<pkg:part pkg:name="/word/${name}.xml"><pkg:xmlData><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:${root}></pkg:xmlData></pkg:part>`;
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const file = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part('document', 'document', `<w:body>${paragraph('方案')}${paragraph('修路。', listed)}</w:body>`)}${part('numbering', 'numbering', numbering)}</pkg:package>`;
    expect((await readUpload('方案.xml.doc', bytes(file))).text).toBe('方案\n一、修路。\n');
  });

  it('that is damaged is refused with advice', async () => {
    await expect(readUpload('a.doc', bytes(word2003('')))).rejects.toThrow(/a\.doc has no text in it/);
  });
});
