import { describe, expect, it } from 'vitest';
import { askedTargets, isAskedFor, otherWord } from '../../web/explore/results/asked-target.ts';

const part = (kind: string, key: string, label: string) => ({
  kind,
  key,
  label,
  text: label,
  start: 0,
  end: label.length,
});
const satisfaction = askedTargets([
  part('Unit', 'unit:u1', '司法局'),
  part('target', 'target:满意:95-95%', '满意度95%'),
  part('target', 'target::3-', '3个以上'),
]);

describe('a question for a value', () => {
  it('asks for every metric of the family that it names', () => {
    expect(satisfaction).toEqual([{ name: '满意', written: '满意度95%' }]);
    expect(isAskedFor('公共法律服务总体满意率', satisfaction)).toBe(true);
    expect(isAskedFor('出庭应诉率', satisfaction)).toBe(false);
  });

  it('is told where a plan has another word for it', () => {
    expect(otherWord('公共法律服务总体满意率', satisfaction)).toBe('满意率');
    expect(otherWord('改造小区业主满意度', satisfaction)).toBeNull();
    expect(otherWord('出庭应诉率', satisfaction)).toBeNull();
  });
});
