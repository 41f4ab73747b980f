import fc from 'fast-check';

/** What may occur in plans and in the files that hold them, as far as some rule or reader looks for it. */
const TOKENS = [
  ...'0一十aéA.．,，、。；;：:！!？?（）()《》〈〉“”‘’「」『』【】〔〕[]{}<>',
  ...' \n\r\t\u3000\u2028\u00a0\u200b|·…—-–~～%％‰★☆◆●①⑴*_`#&=+/\\^$',
  ...'第条款章年月日号局委市区县省级到以上和等各名',
  ...['\ud83d', '\udc00', '😀', 'ﷺ', 'e\u0301'],
  ...['1.', '1、', '（1）', '一、', '（一）', '第一条', '第一章 ', '附件1', '附表', '序号\t', '〃', '…………', '....'],
  ...[
    '牵头单位：',
    '责任单位：',
    '（牵头单位：',
    '配合单位：',
    '市司法局',
    '县级以上',
    '各县（市、区）',
    '办公室',
    '有关部门',
    '政府',
    '中共',
  ],
  ...[
    '到2025年',
    '2025年',
    '12月底前',
    '100%',
    '3个',
    '万元',
    '不低于',
    '增长',
    '以上',
    '达到',
    '全覆盖',
    '翻一番',
    '千分之',
  ],
  ...[
    '以下简称“',
    '《中华人民共和国',
    '法》',
    '第三条',
    '〔2025〕3号',
    '“数字',
    '品牌',
    '建设',
    '推进',
    '工作方案',
    '通知',
  ],
  ...[
    '\n一、',
    '\n（一）',
    '\n1.',
    '\n\n',
    '\n附件1\n',
    '\n第一章 总则\n',
    '\n序号\t任务\t牵头单位\n',
    '| ',
    '|---|',
    '\n|',
    '\n| a | b |\n|---|---|\n',
  ],
  ...[
    '<div>',
    '</div>',
    '<table><tr><td>',
    '<b>',
    '<p',
    '<!--',
    '<![CDATA[',
    '&amp;',
    '&#x4e00;',
    '![',
    '](',
    '> ',
    '- ',
    '\n# ',
    '\n- ',
    '```',
    '\f',
    '\n任务：',
    '\n+--+\n',
    '\n│',
    '\n— 1 —\n',
    '**',
  ],
] as const;

/** Openers and what closes them. */
const PAIRS = ['（）', '()', '《》', '“”', '「」', '【】', '〔〕', '[]', '<>'] as const;

/** A text as long as one likes that repeats itself, and sometimes has something else in front of it or behind. */
export interface Pattern {
  readonly before: string;
  readonly unit: string;
  /** Stands once in the middle: then `unit` is repeated before it and `closing` behind. */
  readonly closing: string;
  readonly after: string;
}

export function textOf({ before, unit, closing, after }: Pattern, length: number): string {
  const times = Math.ceil(length / (unit.length + closing.length));
  return before + unit.repeat(times) + closing.repeat(times) + after;
}

const token = fc.constantFrom<string>(...TOKENS);
const edge = fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: token });

/** Runs of one character, of a few, of short patterns; and openers that are closed one by one. */
export const patterns: fc.Arbitrary<Pattern> = fc.oneof(
  { weight: 5, arbitrary: runs(fc.array(token, { minLength: 1, maxLength: 4 }).map((tokens) => tokens.join(''))) },
  { weight: 1, arbitrary: runs(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ before: edge, pair: fc.constantFrom<string>(...PAIRS), after: edge })
      .map(({ before, pair, after }) => ({ before, unit: pair.charAt(0), closing: pair.charAt(1), after })),
  },
);

function runs(unit: fc.Arbitrary<string>): fc.Arbitrary<Pattern> {
  return fc.record({ before: edge, unit, closing: fc.constant(''), after: edge });
}

/** What once hung a server or made it stand still, and siblings of it. */
export const KNOWN: readonly Pattern[] = [
  ...['0', '.', '）', '（', '”', '法', '牵头单位：', '2025年', '-', '\n附件1\n', '（一）', '[', '<div>', ' '].map(
    (unit) => ({ before: '', unit, closing: '', after: '' }),
  ),
  ...['\n任务：修路', '\n+--+\n', '\n│a│\n├──┤\n', '\n\f', '，\n— 1 —\n', '\n-- --\n'].map((unit) => ({
    before: '',
    unit,
    closing: '',
    after: '',
  })),
  // White space that ends no line, with something before it and behind.
  { before: '建设', unit: '\u2028', closing: '', after: '' },
  { before: '\n（一）', unit: '\r', closing: '', after: '\n序号\t任务\t牵头单位\n' },
  // Empty pages in a row.
  { before: '一、巡查，', unit: '\n\f\n', closing: '', after: '' },
  { before: '各县（市、区）', unit: '\r100%', closing: '', after: '' },
  // No dictionary's words, whose division differs from one half of the text to the other.
  { before: '', unit: '\u{1d4eb}\u4dc6\ua72c', closing: '', after: '100%' },
];
