import { describe, expect, it } from 'vitest';
import { readUpload } from '../../../../ingest/read/read-source.ts';

const article = `<h1>青溪县旅游工作方案</h1>${'<p>一、建设游客中心。新建游客中心1处，提升服务水平，方便游客出行。（牵头单位：县文广旅体局）</p>'.repeat(3)}`;
const unreadOf = async (more: string) =>
  (
    await readUpload(
      'a.html',
      new TextEncoder().encode(`<meta charset="utf-8"><body><div>${article}</div>${more}</body>`),
    )
  ).unread ?? [];

describe('an article that is cut into pages', () => {
  it.each([
    '<div><a href="1.html">1</a> <a href="2.html">2</a> <a href="3.html">3</a> <a href="2.html">下一页</a></div>',
    '<div><a href="#">1</a><a href="2.html">2</a><a href="3.html">3</a><a href="2.html">下页</a></div>',
    '<div>共3页 <a href="2.html">下一页</a></div>',
    '<script>createPageHTML(3, 0, "t2025_1", "html");</script>',
  ])('is said to go on elsewhere: %s', async (pager) => {
    expect(await unreadOf(pager)).toMatchObject([{ kind: 'parts', count: 2, message: /cut into 3 pages/ }]);
  });

  it.each([
    '<div><a href="1.html">上一篇：2024年方案</a> <a href="2.html">下一篇：2026年方案</a></div>',
    '<script>createPageHTML(20, 0, "index", "html");</script>',
    '<div><a href="1.html">1</a></div>',
  ])('is not said of %s', async (other) => {
    expect(await unreadOf(other)).toEqual([]);
  });
});
