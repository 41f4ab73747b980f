import type { CheerioAPI } from 'cheerio';
import { type Block, descriptorsOf } from '../css.ts';
import { type CounterStyle, defineCounterStyles, knownStyle } from './counters.ts';

const FEWEST_SYMBOLS: Readonly<Record<string, number>> = { numeric: 2, alphabetic: 2 };
const LARGEST = 10_000;

/** Reads the `@counter-style` rules of a page, for its lists and counters. */
export function applyCounterStyles(page: CheerioAPI, blocks: readonly Block[]): void {
  const styles = new Map<string, CounterStyle>();
  for (const { prelude, body } of blocks) {
    const name = /^@counter-style\s+(?<name>[\w-]+)$/i.exec(prelude)?.groups?.name;
    if (name !== undefined) styles.set(name.toLowerCase(), toStyle(descriptorsOf(body), styles));
  }
  const [root] = page.root().get();
  if (root && styles.size > 0) defineCounterStyles(root, styles);
}

function toStyle(said: ReadonlyMap<string, string>, known: ReadonlyMap<string, CounterStyle>): CounterStyle {
  const [system = 'symbolic', of = ''] = (said.get('system') ?? '').split(/\s+/).filter(Boolean);
  const symbols = stringsOf(said.get('symbols') ?? '');
  const base = known.get(of.toLowerCase()) ?? knownStyle(of.toLowerCase()) ?? knownStyle('decimal');
  const own = stringsOf(said.get('prefix') ?? '')[0];
  const behind = stringsOf(said.get('suffix') ?? '')[0];
  const print = printer(system, of, symbols, said.get('additive-symbols') ?? '');
  const enough = system === 'extends' || system === 'additive' || symbols.length >= (FEWEST_SYMBOLS[system] ?? 1);
  return {
    print: (value) =>
      (enough && value >= 0 && value < LARGEST ? print?.(value) : undefined) ?? base?.print(value) ?? String(value),
    prefix: own ?? (system === 'extends' ? (base?.prefix ?? '') : ''),
    suffix: behind ?? (system === 'extends' ? (base?.suffix ?? '. ') : '. '),
  };
}

/** Undefined for a number that the system has no writing for. */
function printer(
  system: string,
  of: string,
  symbols: readonly string[],
  additive: string,
): ((value: number) => string | undefined) | null {
  const count = symbols.length;
  switch (system) {
    case 'fixed':
      return (value) => symbols[value - (Number.parseInt(of, 10) || 1)];
    case 'cyclic':
      return (value) => symbols[(((value - 1) % count) + count) % count];
    case 'numeric':
      return (value) =>
        [...value.toString(Math.min(count, 36))].map((digit) => symbols[Number.parseInt(digit, 36)]).join('');
    case 'alphabetic':
      return (value) => {
        let text = '';
        for (let left = value; left > 0; left = Math.floor((left - 1) / count))
          text = symbols[(left - 1) % count] + text;
        return text || undefined;
      };
    case 'symbolic':
      return (value) =>
        value > 0 && value <= 20 * count ? symbols[(value - 1) % count]?.repeat(Math.ceil(value / count)) : undefined;
    case 'additive': {
      const weights = [...additive.matchAll(/(?<weight>\d+)\s+(?:"(?<a>[^"]*)"|'(?<b>[^']*)')/g)].map(({ groups }) => ({
        weight: Number(groups?.weight),
        symbol: groups?.a ?? groups?.b ?? '',
      }));
      return (value) => {
        let left = value;
        const text = weights
          .map(({ weight, symbol }) => {
            const times = weight > 0 ? Math.floor(left / weight) : 0;
            left -= times * weight;
            return symbol.repeat(times);
          })
          .join('');
        return left === 0 && text !== '' ? text : undefined;
      };
    }
    default:
      return null;
  }
}

/** "（" and the like, and words without quotes. */
export function stringsOf(value: string): string[] {
  return [...value.matchAll(/"(?<a>[^"]*)"|'(?<b>[^']*)'|(?<word>[^\s"']+)/g)].map(({ groups }) =>
    unescaped(groups?.a ?? groups?.b ?? groups?.word ?? ''),
  );
}

/** `\\4e00` is 一. */
export function unescaped(text: string): string {
  return text.replace(/\\(?<code>[0-9a-f]{1,6})\s?/gi, (_, code: string) => {
    const point = Number.parseInt(code, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
