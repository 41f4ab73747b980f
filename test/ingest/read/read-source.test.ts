import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZhengmaiError } from '../../../graph/errors.ts';
import { READ_LIMITS, readSource, readUpload } from '../../../ingest/read/read-source.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/read/${name}`, import.meta.url));
const lines = async (name: string) => (await readSource(fixture(name))).text.split('\n');

async function refusal(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ZhengmaiError)) throw new Error(`expected a refusal, got ${error}`);
  return error.message;
}

describe('plain text', () => {
  it.each([
    ['gb18030.txt', 'gb18030'],
    ['utf-8-bom.txt', 'utf-8'],
    ['utf-16le.txt', 'utf-16le'],
    ['utf-16be-no-mark.txt', 'utf-16be'],
  ])('%s is decoded as %s', async (name, encoding) => {
    const source = await readSource(fixture(name));
    expect(source.encoding).toBe(encoding);
    expect(source.text).toMatch(/^青山市2024年法治工作要点\n一、加强行政执法监督\n/);
  });

  it('knows Big5 from GB18030, which share most of their bytes', async () => {
    const source = await readSource(fixture('big5.txt'));
    expect(source.encoding).toBe('big5');
    expect(source.text).toContain('強化行政監督');
  });

  it('keeps characters beyond GBK', async () => {
    expect((await readSource(fixture('gb18030.txt'))).text).toContain('整理馆藏𠮷本');
  });

  it('leaves the text as it is, so that offsets hold in an editor', async () => {
    const text = '一、总体要求\r\n\t　　（一）  指导思想。\r\n\r\n';
    expect((await readUpload('a.txt', Buffer.from(text))).text).toBe(text);
  });

  it('refuses bytes that fit no encoding rather than replacing them', async () => {
    const broken = Buffer.concat([Buffer.from('一、总体要求'), Buffer.from([0xff, 0x20, 0xff])]);
    expect(await refusal(readUpload('broken.txt', broken))).toMatch(/broken\.txt is in no encoding that can be told/);
  });
});

describe('a page of a government site', () => {
  it('has its title, its metadata and its article, and nothing around them', async () => {
    expect(await lines('government-page.html')).toEqual([
      '青山市人民政府办公室关于印发青山市优化营商环境工作方案的通知',
      '索引号：QS000-2024-00012',
      '发文机关：青山市人民政府办公室',
      '成文日期：2024年03月12日',
      '发文字号：青政办发〔2024〕8号',
      '发布日期：2024年03月15日',
      '来源：市政府办公室',
      '青政办发〔2024〕8号',
      '各区县人民政府，市政府各部门：',
      '《青山市优化营商环境工作方案》已经市政府同意，现印发给你们，请认真组织实施。',
      '青山市人民政府办公室',
      '2024年3月12日',
      '一、主要任务',
      '（一）提升审批效率。到2025年，企业开办时间压缩至0.5个工作日以内。（牵头单位：市市场监管局）',
      ...['|', '序号', '|', '任务', '|', '责任单位', '|'],
      ...['|', '1', '|', '推行“一网通办”', '|', '市政务服务局', '市大数据局', '|'],
      '',
    ]);
  });

  it('declares GB2312 and is read as the GB18030 that it is', async () => {
    expect((await readSource(fixture('government-page.html'))).encoding).toBe('gb18030');
  });

  it('of an unknown layout is found by where the sentences are', async () => {
    expect(await lines('unknown-layout.html')).toEqual([
      '白水县2023年普法工作要点',
      expect.stringMatching(/^一、突出宣传重点。.*县教育局）$/),
      expect.stringMatching(/^二、创新宣传方式。/),
      '1. 健全普法责任清单。',
      '2. 落实“谁执法谁普法”责任制。',
      '',
    ]);
  });
});

it('Markdown comes out as the text a person sees', async () => {
  expect(await lines('plan.md')).toEqual([
    '青山市2024年法治工作要点',
    '2024-03-01',
    '一、加强行政执法监督',
    '（一）规范行政执法。年底前，行政执法案卷合格率达到 95%以上，见清单。',
    '责任单位：市司法局',
    '1. 推行行政执法公示',
    '2. 推行全过程记录',
    ...['|', '任务', '|', '责任单位', '|', '|', '建设智慧司法所', '|', '基层处', '|'],
    '',
  ]);
});

describe('a Word file', () => {
  it('shows the numbers that Word computes, and no deleted text', async () => {
    const text = await lines('numbered.docx');
    expect(text.slice(3, 11)).toEqual([
      '一、总体要求',
      '坚持以人民为中心，统筹推进法治政府建设。',
      '二、重点任务',
      '（一）建设法治政府',
      '1.加强行政执法监督。年底前，行政执法案卷合格率达到95%以上。（责任单位：执法监督处）',
      '2.深化行政复议体制改革。',
      '（二）普及法律知识',
      '1.打响“法润青山”品牌。',
    ]);
    expect(text.at(-2)).toBe('三、保障措施');
  });

  it.each([
    [
      'a zip bomb',
      { 'word/document.xml': strToU8(`<w:document>${' '.repeat(80 * 1024 * 1024)}</w:document>`) },
      /unpacks to far more/,
    ],
    [
      'an XML bomb',
      { 'word/document.xml': strToU8('<!DOCTYPE d [<!ENTITY a "x">]><w:document>&a;</w:document>') },
      /declares XML entities/,
    ],
    ['another kind of archive', { 'hello.txt': strToU8('hello') }, /is not a Word document inside/],
  ])('that is %s is refused', async (_, parts, sentence) => {
    expect(await refusal(readUpload('a.docx', zipSync(parts)))).toMatch(sentence);
  });

  it('that is cut off is refused', async () => {
    const whole = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
    expect(await refusal(readUpload('a.docx', whole.slice(0, 40)))).toMatch(/a\.docx is damaged/);
  });

  it('with a password is refused, which shows in its first bytes', async () => {
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusal(readUpload('a.docx', ole))).toMatch(/password.*save it as \.docx/);
  });
});

describe('a PDF', () => {
  it('comes out in paragraphs, without running headers and page numbers', async () => {
    const text = await lines('gazette.pdf');
    expect(text[0]).toBe('青山市2024年法治工作要点');
    expect(text[3]).toBe(
      '（一）规范行政执法。完善行政执法程序，全面推行行政执法公示、执法全过程记录、重大执法决定法制审核制度。年底前，行政执法案卷合格率达到95%以上，行政机关负责人出庭应诉率达到100%。（责任单位：市司法局、市综合行政执法局）',
    );
    expect(text.filter((line) => /公报|^—/.test(line))).toEqual([]);
    expect(text).toHaveLength(14);
  });

  it('says where its pages begin, in the middle of a paragraph as well', async () => {
    const { text, pageStarts } = await readSource(fixture('gazette.pdf'));
    const [first, second] = pageStarts;
    expect(pageStarts).toHaveLength(2);
    expect(first).toBe(0);
    // The page breaks inside a paragraph, which comes out whole.
    expect(text.slice(0, second)).toMatch(/推动优质服务资源向基层$/);
    expect(text.slice(second)).toMatch(/^延伸，切实增强/);
  });

  it.each([
    ['scanned.pdf', /is a scan in which no text was recognised.*200 dots an inch/],
    ['protected.pdf', /protected by a password: remove it/],
  ])('%s is refused with advice', async (name, sentence) => {
    expect(await refusal(readSource(fixture(name)))).toMatch(sentence);
  });

  it('that is broken is refused', async () => {
    expect(await refusal(readUpload('a.pdf', Buffer.from('%PDF-1.7\nnothing more')))).toMatch(/a\.pdf is damaged/);
  });
});

describe('what cannot be read says what to do', () => {
  it.each([
    ['plan.doc', /not a real doc file.*rename it to what it is/],
    ['plan.ppt', /presentation: copy its text/],
    ['plan.ofd', /not a real ofd file/],
    ['plan.ceb', /CEB file.*print it to \.pdf/],
    ['plans.rar', /archive: unpack it/],
    ['plans.zip', /not a real zip file/],
    ['plan.jpg', /not a real jpg file/],
    ['plan.exe', /of a type that is not read here/],
  ])('%s', async (name, sentence) => {
    expect(await refusal(readUpload(name, Buffer.from('content')))).toMatch(sentence);
  });

  it('a file that is not what its name says, and is nothing else that is read', async () => {
    expect(await refusal(readUpload('a.pdf', Buffer.from('hello')))).toMatch(/not a real pdf file/);
  });

  it('an empty file, and one of white space only', async () => {
    expect(await refusal(readUpload('a.txt', new Uint8Array()))).toBe('a.txt is empty.');
    expect(await refusal(readUpload('a.txt', Buffer.from(' \n\t')))).toBe('a.txt has no text in it.');
  });

  it('a file that is too large', async () => {
    const limits = { ...READ_LIMITS, maxBytes: 2 * 1024 };
    expect(await refusal(readUpload('a.txt', Buffer.alloc(3 * 1024, 'a'), limits))).toBe(
      'a.txt has 3 KB; the limit is 2 KB. Split it, or raise ZHENGMAI_MAX_FILE_MB.',
    );
  });

  it.each([
    ['page.html', '<div>'.repeat(20_000)],
    ['plan.md', '> '.repeat(20_000)],
  ])('a file that nests without end: %s', async (name, text) => {
    expect(await refusal(readUpload(name, strToU8(`${text}推进改革。`)))).toMatch(
      /^\S+ nests .+ save (?:it|what it shows) as \.txt\.$/,
    );
  });

  it('a file that takes too long, and the next one is read all the same', async () => {
    const nested = '<div>'.repeat(20_000);
    const slow = readUpload('slow.html', Buffer.from(nested + '法治'.repeat(2_000_000)), {
      ...READ_LIMITS,
      timeoutMs: 1,
    });
    expect(await refusal(slow)).toMatch(/slow\.html took longer than 0\.001 s/);
    expect((await readUpload('a.md', Buffer.from('# 要点'))).text).toBe('要点\n');
  });
});

describe('a file under another name', () => {
  it('is read as what it is', async () => {
    const bytes = await readFile(fixture('gazette.pdf'));
    expect(await readUpload('a.txt', bytes)).toMatchObject({ name: 'a.txt', format: 'pdf' });
    expect(await readUpload('a.doc', await readFile(fixture('numbered.docx')))).toMatchObject({ format: 'docx' });
    const page = await readFile(fixture('government-page.html'));
    expect(await readUpload('a.doc', page)).toMatchObject({ format: 'html', encoding: 'gb18030' });
  });

  it('that is neither is refused by what it is', async () => {
    expect(await refusal(readUpload('a.txt', zipSync({ 'a.bin': strToU8('a') })))).toMatch(
      /is an archive or Office file under another name/,
    );
  });
});

describe('files on disk', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhengmai-read-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('have their absolute path as origin, uploads their bare name', async () => {
    const path = join(folder, 'plan.txt');
    await writeFile(path, '一、总体要求');
    expect(await readSource(path)).toMatchObject({ name: 'plan.txt', origin: path, format: 'text' });
    expect(await readUpload('C:\\files\\plan.txt', Buffer.from('一'))).toMatchObject({
      name: 'plan.txt',
      origin: 'upload:plan.txt',
    });
  });

  it('that are not there or are folders are refused', async () => {
    expect(await refusal(readSource(join(folder, 'none.txt')))).toMatch(/^There is no file /);
    expect(await refusal(readSource(folder))).toMatch(/is not a file/);
  });
});
