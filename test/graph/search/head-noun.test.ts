import { describe, expect, it } from 'vitest';
import { headNounOf } from '../../../graph/search/ranking/head-noun.ts';

describe('headNounOf', () => {
  it('gives what a name of several words ends in', () => {
    expect(headNounOf('学校食堂承包')).toBe('承包');
    expect(headNounOf('审计师职称考试报名')).toBe('报名');
  });

  it('gives nothing for one word, for a question, and for what tells something', () => {
    expect(headNounOf('马拉松')).toBeNull();
    expect(headNounOf('垃圾怎么分类收集')).toBeNull();
    expect(headNounOf('水库大坝老了要修')).toBeNull();
    expect(headNounOf('2023年 法律援助')).toBeNull();
  });
});
