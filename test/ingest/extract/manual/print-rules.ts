import { RULE_GROUPS } from './rule-groups.ts';

/** docs/extraction.md: every rule with its examples, for people who read no code. */
export function printRules(): string {
  const parts = [
    '# 识别规则',
    '本页由规则和例子生成，每个例子都是一项自动检验。系统不用语言模型：同一篇文字，每次识别的结果相同；识别出的每一项都指向原文的一处，并注明所依据的规则。',
    '例子里的“⏎”表示换行。“不识别”表示按规则不应识别出任何内容。',
  ];
  for (const { title, introduction, rules } of RULE_GROUPS) {
    parts.push(`## ${title}`, introduction);
    for (const { name, summary, examples } of rules) {
      parts.push(`### \`${name}\``, summary);
      const rows = examples.map(
        ({ text, finds }) => `| ${cell(text)} | ${finds.length === 0 ? '不识别' : finds.map(cell).join('<br>')} |`,
      );
      parts.push(['| 原文 | 识别为 |', '| --- | --- |', ...rows].join('\n'));
    }
  }
  return `${parts.join('\n\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\n/g, ' ⏎ ').replaceAll('<', '&lt;').replaceAll('*', '\\*');
}
