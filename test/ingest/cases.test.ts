import { describe, expect, it } from 'vitest';
import { CASES, readCase } from './cases.ts';

describe('small hard cases', () => {
  for (const each of CASES) {
    it(`${each.name}: ${each.answer.about}`, async () => {
      const { found, right } = await readCase(each);
      expect(found).toEqual(right);
    });
  }
});
