import { expect, test } from 'vitest';
import { levelInFront } from '../../ingest/level-in-front.ts';

test('the level in front of a body is told from words that begin with its character', () => {
  expect(
    ['市司法局', '市政府办公室', '市政协', '市城管局', '市中医药局', '县城市管理局', '自治区党委'].map(levelInFront),
  ).toEqual(['市', '市', '市', '市', '市', '县', '自治区']);
  expect(
    ['市场监管局', '市政园林局', '市容局', '区域中心', '县域经济办', '乡村振兴局', '市', '司法局'].map(levelInFront),
  ).toEqual(new Array(8).fill(null));
});
