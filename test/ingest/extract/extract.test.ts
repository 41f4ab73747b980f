import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';
import { expectInvariants } from './invariants.ts';
import { samples, sourceOf } from './sources.ts';

describe('extraction of the samples', () => {
  for (const source of samples()) {
    it(`proves every fact of ${source.name} by its place in the text`, () => {
      const extraction = extract(source);
      expectInvariants(source.text, extraction);
      expect(extraction.documents.flatMap(({ measures }) => measures).length).toBeGreaterThan(10);
    });

    it(`finds the same in ${source.name} a second time`, () => {
      expect(JSON.stringify(extract(source))).toBe(JSON.stringify(extract(source)));
    });
  }
});

describe('extraction of damaged text', () => {
  const texts = samples().map(({ text }) => text);
  const anyText = fc.nat({ max: texts.length - 1 });
  const textAt = (index: number) => texts[index] ?? '';

  const holds = (text: string) => expectInvariants(text, extract(sourceOf(text)));

  it('keeps its promises when lines are lost, doubled or swapped', () => {
    const edit = fc.record({ at: fc.nat(), what: fc.constantFrom('drop', 'double', 'swap') });
    fc.assert(
      fc.property(anyText, fc.array(edit, { minLength: 1, maxLength: 12 }), (index, edits) => {
        const lines = textAt(index).split('\n');
        for (const { at, what } of edits) {
          const which = at % lines.length;
          const line = lines[which] ?? '';
          if (what === 'drop') lines.splice(which, 1);
          else if (what === 'double') lines.splice(which, 0, line);
          else lines.push(...lines.splice(which, 1));
        }
        holds(lines.join('\n'));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its promises when the file is cut', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (index, from, length) => {
        const text = textAt(index);
        const start = from % text.length;
        holds(text.slice(start, start + (length % 6000)));
      }),
      { numRuns: 80 },
    );
  });

  it('keeps its promises when widths and marks are swapped', () => {
    const swaps: [string, string][] = [
      ['(', '（'],
      [')', '）'],
      [',', '，'],
      [':', '：'],
      ['.', '．'],
      ['。', ''],
      ['、', ' '],
      ['\n', '\r\n'],
      ['“', '"'],
      ['；', '\n'],
    ];
    fc.assert(
      fc.property(anyText, fc.subarray(swaps, { minLength: 1 }), (index, chosen) => {
        holds(chosen.reduce((changed, [from, to]) => changed.replaceAll(from, to), textAt(index)));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps its promises over random pieces of plans', () => {
    const piece = fc.constantFrom(
      '一、',
      '（一）',
      '1.',
      '(1)',
      '①',
      '一是',
      '第一条',
      '\n',
      '\n\n',
      '。',
      '，',
      '、',
      '；',
      '：',
      '（',
      '）',
      '〔',
      '〕',
      '【',
      '】',
      '《',
      '》',
      '“',
      '”',
      '|',
      '\t',
      '责任单位',
      '牵头单位：',
      '市财政局',
      '由',
      '牵头',
      '负责',
      '配合',
      '下同',
      '列第一位者为牵头单位',
      '总体要求',
      '保障措施',
      '工作目标',
      '关于印发',
      '的通知',
      '工作方案',
      '2024年',
      '3月底前',
      '达到95%',
      '某市人民政府',
      '附件',
      '★',
      '<p>',
      '</p>',
      '#',
      '**',
      '会议强调',
      '推进改革',
      '\u0000',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => holds(pieces.join(''))),
      { numRuns: 300 },
    );
  });

  it('keeps its promises over random characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), holds), { numRuns: 200 });
  });

  it('reads an empty file, and a file of one character, without complaint', () => {
    for (const text of ['', '\n', '一', '（', '。', ' ']) expect(extract(sourceOf(text)).documents).toHaveLength(1);
  });
});

describe('extraction of hostile text', () => {
  const LENGTH = 40_000;
  const pieces = [
    '（',
    '）',
    '、',
    '《',
    '“',
    '1',
    '1.',
    '一、',
    '|\n',
    '\n',
    '负责',
    '由',
    '牵头、',
    '责任单位：',
    '市财政局、',
    '同志',
    '<p>',
    '。',
  ];

  it('ends on every piece without end, and keeps its promises', () => {
    for (const piece of pieces) {
      const text = piece.repeat(LENGTH / piece.length);
      expectInvariants(text, extract(sourceOf(text)));
    }
  });

  it('reads a text ten times as long by ten times the work, not a hundred times', () => {
    const work = (text: string) => {
      const start = process.cpuUsage();
      extract(sourceOf(text));
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    for (const piece of ['（责任单位：', '由市财政局牵头，', '1.做好工作。\n', '关于某事的方案\n']) {
      const short = piece.repeat(600);
      for (let time = 0; time < 3; time++) extract(sourceOf(short));
      const once = Math.max(20_000, work(short));
      expect(work(short.repeat(10)), piece).toBeLessThan(once * 50);
    }
  });
});
