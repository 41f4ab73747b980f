import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromStoryText, type Story, toStoryText } from '../../web/memory/story.ts';
import { fromAddress, toAddress } from '../../web/state/address.ts';
import { startState } from '../../web/state/state.ts';

const STORY: Story = [
  { title: '谁牵头行政执法', address: '/explore?q=%E8%A1%8C%E6%94%BF', note: '先看这里 → “牵头”' },
  { title: 'Targets', address: '/targets', note: '' },
];

describe('a story', () => {
  it('goes through an address and comes back as it was', () => {
    const text = toStoryText(STORY) ?? '';
    expect(fromStoryText(text)).toEqual(STORY);
    const state = { ...startState, page: { name: 'story', text } } as const;
    expect(fromAddress(toAddress(state)).page).toEqual(state.page);
  });

  it('comes back whatever is written in it', () => {
    const step = fc.record({
      title: fc.string({ unit: 'grapheme', maxLength: 40 }),
      address: fc.webPath().map((path) => `/x${path}`),
      note: fc.string({ unit: 'grapheme', maxLength: 60 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (story) => {
        const text = toStoryText(story);
        expect(text && fromStoryText(text)).toEqual(text && story);
      }),
    );
  });

  it('that is too long for an address, or empty, is none', () => {
    expect(toStoryText([])).toBeNull();
    expect(toStoryText(Array.from({ length: 41 }, () => STORY[1] as Story[number]))).toBeNull();
    expect(toStoryText([{ ...STORY[0], note: '话'.repeat(3_000) } as Story[number]])).toBeNull();
  });

  it.each(['', 'abc', toStoryText(STORY)?.slice(0, -3) ?? '', btoa('[["a","//evil.example","b",1]]'), btoa('{}')])(
    'that is not whole, or not ours, is refused: %s',
    (text) => {
      expect(fromStoryText(text)).toBeNull();
    },
  );

  it('leads nowhere but into the explorer', () => {
    const text = btoa('[["a","https://evil.example/","b"]]');
    expect(fromStoryText(text)).toBeNull();
    expect(toAddress(fromAddress('//evil.example/explore'))).toMatch(/^\/[^/]/u);
  });
});
