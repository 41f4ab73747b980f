import { describe, expect, it } from 'vitest';
import { highlighter } from '../../../graph/search/highlight.ts';
import { contentWords } from '../../../graph/text/words.ts';

const marked = (query: string, text: string, names: string[] = []) =>
  highlighter(query, names)(text).map(({ start, end }) => text.slice(start, end));

describe('highlighter', () => {
  it('marks the longest run of words, and not its pieces beside it', () => {
    expect(marked('司法所规范化建设', '着力推进司法所规范化建设，加强司法所考核。')).toEqual(['司法所规范化建设']);
  });

  it('marks pieces where the whole is not written', () => {
    expect(marked('司法所规范化建设', '推进智慧司法所平台建设。')).toEqual(['司法所', '建设']);
  });

  it('marks no single common character', () => {
    expect(marked('司法所的建设', '的所法司建')).toEqual([]);
    expect(marked('信息化建设', '文化建设')).toEqual(['建设']);
  });

  it('marks unknown names and names it is given, whole', () => {
    expect(marked('婺江律韵', '打响“婺江律韵”品牌，江边有韵。')).toEqual(['婺江律韵']);
    expect(marked('', '落实《行政复议法》和行政法。', ['行政复议法'])).toEqual(['行政复议法']);
  });

  it('marks each phrase of a question by its own longest run', () => {
    expect(marked('余杭 综合行政执法改革', '余杭区推进综合行政执法改革。')).toEqual(['余杭', '综合行政执法改革']);
  });

  it('is blind to width and case, and does not cut numbers or words of letters', () => {
    expect(marked('ai 95', '推进ＡＩ应用，达到95%，拨打12395。MAIL')).toEqual(['ＡＩ', '95']);
  });
});

describe('contentWords', () => {
  it('leaves out grammar, and joins a single character to the word before it', () => {
    expect(contentWords('司法所的建设')).toEqual(['司法所', '建设']);
    expect(contentWords('哪些地方可以办公证')).not.toContain('哪些');
    expect(contentWords('婺江律韵')).toEqual(['婺江律韵']);
    expect(contentWords('12348热线')).toEqual(['12348', '热线']);
  });
});
