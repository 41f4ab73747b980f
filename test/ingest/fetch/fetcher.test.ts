import { afterEach, expect, it } from 'vitest';
import { createFetcher, type Fetcher, type FetchRules } from '../../../ingest/fetch/fetcher.ts';
import { isPublicAddress } from '../../../ingest/fetch/public-address.ts';
import { type Answer, openSite, type Site } from './site.ts';

const RULES: FetchRules = { maxBytes: 10_000, timeoutMs: 5_000, pauseMs: 0, mayReach: () => true };

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const part of open.splice(0)) await part.close();
});

async function site(pages: Readonly<Record<string, Answer>>): Promise<Site> {
  const made = await openSite(pages);
  open.push(made);
  return made;
}

function fetcher(rules: Partial<FetchRules> = {}): Fetcher {
  const made = createFetcher({ ...RULES, ...rules });
  open.push(made);
  return made;
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

it('asks for robots.txt once, under one name, and then for the pages', async () => {
  const { origin, asked } = await site({ '/a.html': '甲', '/b.html': '乙' });
  const reader = fetcher();
  expect(text((await reader.get(`${origin}/a.html`)).bytes)).toBe('甲');
  expect(await reader.get(`${origin}/b.html#part`)).toMatchObject({
    address: `${origin}/b.html`,
    name: 'b.html',
    isPage: true,
  });
  expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a.html', '/b.html']);
  expect(new Set(asked.map(({ agent }) => agent))).toEqual(new Set([expect.stringContaining('Zhengmai')]));
});

it('does not read what robots.txt asks programs, or this one, to leave alone', async () => {
  const robots = 'User-agent: *\nDisallow: /\n\nUser-agent: zhengmai\nDisallow: /inner/\n';
  const { origin, asked } = await site({ '/robots.txt': { body: robots }, '/inner/a.html': '甲', '/b.html': '乙' });
  const reader = fetcher();
  await expect(reader.get(`${origin}/inner/a.html`)).rejects.toThrow(/robots\.txt.*save the page/);
  expect(text((await reader.get(`${origin}/b.html`)).bytes)).toBe('乙');
  expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/b.html']);
});

it('reads nothing of a site whose rules it cannot learn', async () => {
  const { origin, asked } = await site({ '/robots.txt': { status: 503 }, '/a.html': '甲' });
  await expect(fetcher().get(`${origin}/a.html`)).rejects.toThrow(/answers 503.*try again later/);
  expect(asked).toHaveLength(1);
});

it.each([
  ['as long as told', '', 20_000, 20_000],
  ['longer where the site asks for it', 'User-agent: *\nCrawl-delay: 25', 1_000, 25_000],
  ['half a minute at most', 'User-agent: *\nCrawl-delay: 86400', 1_000, 30_000],
])('waits between two requests to one site, %s', async (_about, robots, pauseMs, expected) => {
  const { origin } = await site({ '/robots.txt': { body: robots }, '/a': '甲', '/b': '乙', '/c': '丙' });
  const waits: number[] = [];
  const reader = fetcher({ pauseMs, wait: async (ms) => waits.push(ms) });
  await reader.get(`${origin}/a`);
  await Promise.all([reader.get(`${origin}/b`), reader.get(`${origin}/c`)]);
  // Nothing passes here but what was asked for: those who come at once wait one behind the other.
  const [, second = 0, third = 0] = waits;
  expect(Math.round((third - second) / expected)).toBe(1);
});

it('follows a page that has moved, and gives one up that leads round in circles', async () => {
  const { origin } = await site({
    '/old': { status: 302, headers: { location: 'new/plan.html' } },
    '/new/plan.html': '甲',
    '/round': { status: 301, headers: { location: '/round' } },
  });
  expect(await fetcher().get(`${origin}/old`)).toMatchObject({ address: `${origin}/new/plan.html` });
  await expect(fetcher().get(`${origin}/round`)).rejects.toThrow(/followed 5 times/);
});

it('gives up what is larger than a file may be, and what does not come in time', async () => {
  const { origin } = await site({ '/large.pdf': { body: Buffer.alloc(20_000) } });
  await expect(fetcher().get(`${origin}/large.pdf`)).rejects.toThrow(/ZHENGMAI_MAX_FILE_MB/);
  await expect(fetcher().get('http://127.0.0.1:1/')).rejects.toThrow(/does not answer|could not be read/);
});

it.each([
  [404, /no such page/],
  [412, /lets only browsers in/],
  [502, /try again later/],
])('says what to do where a site answers %i', async (status, advice) => {
  const { origin } = await site({ '/a': { status } });
  await expect(fetcher().get(`${origin}/a`)).rejects.toThrow(advice);
});

it.each([
  ["attachment; filename*=UTF-8''%E6%96%B9%E6%A1%88.docx", '方案.docx'],
  [`attachment; filename="${Buffer.from('方案.docx').toString('latin1')}"`, '方案.docx'],
  [`attachment; filename="${Buffer.from([0xb7, 0xbd, 0xb0, 0xb8]).toString('latin1')}.docx"`, '方案.docx'],
  ['attachment; filename="%E6%96%B9%E6%A1%88.docx"', '方案.docx'],
  ['attachment; filename="../../etc/passwd"', 'passwd'],
])('names a file as its server does: %s', async (disposition, name) => {
  const headers = { 'content-type': 'application/octet-stream', 'content-disposition': disposition };
  const { origin } = await site({ '/download?id=7': { headers, body: 'x' } });
  expect(await fetcher().get(`${origin}/download?id=7`)).toMatchObject({ name, isPage: false });
});

it('takes the encoding from the server where it states one, but not its mere default', async () => {
  const { origin } = await site({
    '/gbk': { headers: { 'content-type': 'text/html;charset=GBK' }, body: 'x' },
    '/default': { headers: { 'content-type': 'text/html; charset=ISO-8859-1' }, body: 'x' },
  });
  expect(await fetcher().get(`${origin}/gbk`)).toMatchObject({ charset: 'gbk', name: 'gbk.html' });
  expect(await fetcher().get(`${origin}/default`)).toMatchObject({ charset: null });
});

it.each(['file:///etc/passwd', 'ftp://example.cn/a', 'https://user:secret@example.cn/', 'plan.html'])(
  'takes no address but one of the web: %s',
  async (address) => {
    await expect(fetcher().get(address)).rejects.toThrow(/begins with https/);
  },
);

it('reaches nothing private where only the open network is allowed, however it is named', async () => {
  const { origin, asked } = await site({ '/a': '甲' });
  const guarded = fetcher({ mayReach: isPublicAddress });
  const { port } = new URL(origin);
  // A name is looked up and a number is not; both are this machine, in all the ways to write it.
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1', '0.0.0.0']) {
    await expect(guarded.get(`http://${host}:${port}/a`)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
  expect(asked).toEqual([]);
});

it('follows no redirect into a private network', async () => {
  const inner = await openSite({ '/secret': '内部' }, '127.0.0.2');
  open.push(inner);
  const outer = await site({ '/a': { status: 302, headers: { location: `${inner.origin}/secret` } } });
  const reader = fetcher({ mayReach: (address) => address === '127.0.0.1' });
  await expect(reader.get(`${outer.origin}/a`)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(outer.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a']);
  expect(inner.asked).toEqual([]);
});

it.each([
  ['8.8.8.8', true],
  ['2001:4860:4860::8888', true],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['198.18.0.1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['64:ff9b::a01:203', false],
  ['::ffff:10.0.0.1', false],
  ['255.255.255.255', false],
])('knows whether %s is public', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});
