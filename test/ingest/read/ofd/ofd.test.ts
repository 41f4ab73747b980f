import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readUpload } from '../../../../ingest/read/read-source.ts';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const SIZE = 5.6;

/** A line of text at a place in millimetres, its characters a step apart, as office programs write them. */
function line(x: number, y: number, text: string, more = ''): string {
  const steps = text.length > 1 ? ` DeltaX="g ${text.length - 1} ${SIZE}"` : '';
  return `<ofd:TextObject ID="1" Boundary="${x} ${y} 170 ${SIZE + 1}" Font="1" Size="${SIZE}" ${more}><ofd:TextCode X="0" Y="5"${steps}>${text}</ofd:TextCode></ofd:TextObject>`;
}

const rule = (left: number, top: number, right: number, bottom: number) =>
  `<ofd:PathObject Boundary="${left} ${top} ${Math.max(0.4, right - left)} ${Math.max(0.4, bottom - top)}"><ofd:AbbreviatedData>M 0 0 L ${right - left} ${bottom - top}</ofd:AbbreviatedData></ofd:PathObject>`;

function buildOfd(pages: readonly string[], template = ''): Uint8Array {
  const content = (inside: string, used = '') =>
    strToU8(
      `<ofd:Page ${NAMESPACE}>${used}<ofd:Content><ofd:Layer Type="Body">${inside}</ofd:Layer></ofd:Content></ofd:Page>`,
    );
  return zipSync({
    'OFD.xml': strToU8(
      `<ofd:OFD ${NAMESPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': strToU8(
      `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${pages
        .map((_, index) => `<ofd:Page ID="${index}" BaseLoc="Pages/Page_${index}/Content.xml"/>`)
        .join('')}</ofd:Pages></ofd:Document>`,
    ),
    'Doc_0/Tpls/Tpl_0/Content.xml': content(template),
    ...Object.fromEntries(
      pages.map((page, index) => [
        `Doc_0/Pages/Page_${index}/Content.xml`,
        content(page, '<ofd:Template TemplateID="9"/>'),
      ]),
    ),
  });
}

const lines = async (bytes: Uint8Array) => (await readUpload('a.ofd', bytes)).text.trimEnd().split('\n');

describe('an OFD file', () => {
  it('is read in the order of its lines, which are joined to paragraphs, over pages', async () => {
    const first = [
      line(56, 30, '青溪县水库安全管理工作方案'),
      // Written before what stands above it.
      line(20, 62, '立巡查台账。（牵头单位：县水利局）'),
      line(31.2, 50, '（一）加强巡查。每日巡坝两次，全面排查隐患，建'),
    ].join('');
    const bytes = buildOfd([first, line(31.2, 30, '（二）备足物资。物资到位率达到95%以上。')]);
    const source = await readUpload('a.ofd', bytes);
    expect(source.text.trimEnd().split('\n')).toEqual([
      '青溪县水库安全管理工作方案',
      '（一）加强巡查。每日巡坝两次，全面排查隐患，建立巡查台账。（牵头单位：县水利局）',
      '（二）备足物资。物资到位率达到95%以上。',
    ]);
    expect(source.pageStarts).toHaveLength(2);
    expect(source.boxes?.map(([, , page]) => page)).toEqual([1, 1, 1, 2]);
    expect(source.format).toBe('ofd');
  });

  it('has the cells of its ruled tables', async () => {
    const xs = [20, 90, 150];
    const ys = [40, 52, 64];
    const grid = [...ys.map((y) => rule(20, y, 150, y)), ...xs.map((x) => rule(x, 40, x, 64))].join('');
    const cells = [
      line(24, 43, '任务'),
      line(94, 43, '牵头单位'),
      line(24, 55, '疏浚河道'),
      line(94, 55, '县水利局'),
    ].join('');
    expect(await lines(buildOfd([line(40, 20, '青溪县2025年任务分解表') + grid + cells]))).toEqual([
      '青溪县2025年任务分解表',
      ...['|', '任务', '|', '牵头单位', '|'],
      ...['|', '疏浚河道', '|', '县水利局', '|'],
    ]);
  });

  it('leaves out a watermark that lies slantwise over every page, and what is not visible', async () => {
    const turned = 'CTM="0.7071 -0.7071 0.7071 0.7071 0 0"';
    const mark = [20, 90, 160].map((y) => line(40, y, '县水利局内部资料', turned)).join('');
    const body = line(31.2, 30, '一、加强巡查，建立台账，责任到人。') + line(31.2, 50, '看不见的字', 'Visible="false"');
    expect(await lines(buildOfd([body, line(31.2, 30, '二、备足物资，逐库清点，定期更换。')], mark))).toEqual([
      '一、加强巡查，建立台账，责任到人。',
      '二、备足物资，逐库清点，定期更换。',
    ]);
  });

  it('that is a scan, or lacks a part, is refused with advice', async () => {
    const picture = '<ofd:ImageObject Boundary="0 0 210 297" ResourceID="3"/>';
    await expect(readUpload('a.ofd', buildOfd([picture]))).rejects.toThrow(/is a scan.*OCR/);
    const lacking = zipSync({
      'OFD.xml': strToU8(
        `<ofd:OFD ${NAMESPACE}><ofd:DocBody><ofd:DocRoot>gone.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
      ),
    });
    await expect(readUpload('a.ofd', lacking)).rejects.toThrow(/not a whole OFD file.*export it as \.pdf/);
  });
});
