import { describe, expect, it } from 'vitest';
import { lexicalTerms } from '../../../graph/text/ngrams.ts';

describe('lexicalTerms', () => {
  it('gives characters and pairs of Chinese text, in runs only', () => {
    expect(lexicalTerms('司法所')).toEqual(['司', '法', '所', '司法', '法所']);
    expect(lexicalTerms('执法 监督')).not.toContain('法监');
    expect(lexicalTerms('执法，监督')).not.toContain('法监');
  });

  it('keeps words of letters and digits whole', () => {
    expect(lexicalTerms('12345热线')).toEqual(['12345', '热', '线', '热线']);
    expect(lexicalTerms('ai2.0')).toEqual(['ai2', '0']);
  });

  it('is blind to width and case', () => {
    expect(lexicalTerms('ＡＩ助手，９５％')).toEqual(lexicalTerms('ai助手,95%'));
  });

  it('does not break characters outside the basic plane', () => {
    expect(lexicalTerms('𠮷日')).toEqual(['𠮷', '日', '𠮷日']);
  });

  it('repeats what is repeated, for BM25 to count', () => {
    expect(lexicalTerms('法 法')).toEqual(['法', '法']);
  });

  it('finds no terms in punctuation', () => {
    expect(lexicalTerms('《》——！ %')).toEqual([]);
  });
});
