import { load } from 'cheerio';
import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readUpload } from '../../ingest/read/read-source.ts';
import { en } from '../../web/language/en.ts';
import { zh } from '../../web/language/zh.ts';
import type { Review, Reviewed } from '../../web/precedents/review/remarks.ts';
import { documentOf } from '../../web/precedents/review/reviewed-docx.ts';

const TEXT =
  '某县2026年工作要点\r\n一、依法行政\n1.加强应诉。出庭应诉率达到60%以上<&>。\u0007\n2.加强宣传。适时开展宣传。';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, quote: words });
const measure = (words: string, findings: Reviewed['findings']): Reviewed => ({
  ...{ number: null, title: null, path: [], text: words, start: TEXT.indexOf(words), isGoal: false, units: [] },
  ...{ deadlines: [], brands: [], laws: [], targets: [], precedents: [], weak: [], findings },
});
const REVIEW: Review = {
  titles: ['某县2026年工作要点'],
  text: TEXT,
  mode: 'lexical',
  omitted: 0,
  measures: [
    measure('1.加强应诉。出庭应诉率达到60%以上<&>。', [
      { code: 'no_unit', ...at('1.加强应诉'), values: [] },
      { code: 'no_deadline', ...at('1.加强应诉'), values: [] },
      {
        code: 'number_stands_out',
        ...at('出庭应诉率达到60%以上'),
        values: Object.entries({ side: 'below', low: '95', high: '100', plans: '3', unit: '%' }).map(
          ([name, value]) => ({
            name,
            value,
          }),
        ),
      },
    ]),
    measure('2.加强宣传。适时开展宣传。', [
      { code: 'vague_wording', ...at('适时'), values: [{ name: 'kind', value: 'time' }] },
    ]),
  ],
};

it.each([
  ['zh', zh],
  ['en', en],
])('a reviewed draft is a Word file of its text, each remark a comment around its words: %s', async (_name, words) => {
  const bytes = await Packer.toBuffer(documentOf(REVIEW, words, new Date('2026-02-01T00:00:00Z')));
  const { text } = await readUpload('draft.docx', new Uint8Array(bytes));
  expect(text.split('\n').filter(Boolean)).toEqual(TEXT.replaceAll('\r', '').replaceAll('\u0007', '').split('\n'));

  const parts = unzipSync(bytes);
  const xml = (name: string) => load(strFromU8(parts[name] ?? new Uint8Array()), { xml: true });
  const body = xml('word/document.xml');
  const comments = xml('word/comments.xml');
  const ids = (tag: string) =>
    body(tag)
      .toArray()
      .map((element) => body(element).attr('w:id'));
  // Every comment has its range and its mark, once, and each names a comment that is there.
  expect(ids('w\\:commentRangeStart')).toEqual(['0', '1', '2']);
  expect(ids('w\\:commentRangeEnd')).toEqual(['0', '1', '2']);
  expect(ids('w\\:commentReference')).toEqual(['0', '1', '2']);
  const said = comments('w\\:comment')
    .toArray()
    .map((comment) =>
      comments(comment)
        .find('w\\:p')
        .toArray()
        .map((line) => comments(line).text()),
    );
  expect(said).toEqual([
    [words.review.finding('no_unit', '', {}), words.review.finding('no_deadline', '', {})],
    [expect.stringContaining('95–100%')],
    [words.review.finding('vague_wording', '适时', { kind: 'time' })],
  ]);
  const marked = body('w\\:commentRangeStart[w\\:id="2"]').nextUntil('w\\:commentRangeEnd').text();
  expect(marked).toBe('适时');
  expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('comments+xml');
});
