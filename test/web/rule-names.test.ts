import { expect, it } from 'vitest';
import { RULES } from '../../web/generated/rules.ts';
import { explainRule, nameRule } from '../../web/rules/explain-rule.ts';

it('names a rule by what it recognises, up to where the explanation goes into detail', () => {
  expect(nameRule('metadata/letterhead', 'zh')).toBe('“某某机关文件”的版头，几个机关的都算');
  expect(nameRule('measure/ordinal-sentences', 'zh')).toMatch(/^一段之内“一是……。二是/);
  expect(nameRule('metadata/labelled', 'en')).toBe('The box of a web page');
  expect(nameRule('target/amount', 'en')).toBe('An amount to reach');
  expect(nameRule('no/such-rule', 'en')).toBeNull();
});

it.each(['zh', 'en'] as const)('has a name for each, of which the explanation is made: %s', (language) => {
  for (const rule of Object.keys(RULES)) {
    const name = nameRule(rule, language) ?? '';
    expect(name, rule).not.toBe('');
    expect(explainRule(rule, language)?.startsWith(name), rule).toBe(true);
  }
});
