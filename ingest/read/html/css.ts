/** `prelude { body }` of a style sheet. */
export interface Block {
  readonly prelude: string;
  readonly body: string;
}

/** The blocks of a sheet that hold for a screen, those inside `@media` and `@supports` too; comments left out. */
export function blocksForScreen(css: string): Block[] {
  return blocksOf(css.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ')).flatMap((block) => {
    if (!/^@(?:media|supports|layer)\b/i.test(block.prelude)) return [block];
    return /^@media\b.*\bprint\b/i.test(block.prelude) ? [] : blocksForScreen(block.body);
  });
}

/** Names and values of a body as they are written; strings may hold semicolons. */
export function descriptorsOf(body: string): ReadonlyMap<string, string> {
  const found = body.matchAll(/(?:^|;)\s*(?<name>[\w-]+)\s*:\s*(?<value>(?:"[^"\n]*"|'[^'\n]*'|[^;"'])*)/g);
  return new Map([...found].map(({ groups }) => [groups?.name?.toLowerCase() ?? '', groups?.value?.trim() ?? '']));
}

/** `prelude { body }`, one after the other; strings may hold braces. */
function blocksOf(css: string): Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  let from = 0;
  let prelude = '';
  for (const { 0: token, index } of css.matchAll(/"[^"\n]*"|'[^'\n]*'|[{};]/g)) {
    if (token === '{') {
      if (depth === 0) {
        prelude = css.slice(from, index).trim();
        from = index + 1;
      }
      depth += 1;
    } else if (token === '}' && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      blocks.push({ prelude, body: css.slice(from, index) });
      from = index + 1;
    } else if (token === ';' && depth === 0) from = index + 1;
  }
  return blocks;
}
