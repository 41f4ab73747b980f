import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import cytoscape from 'cytoscape';
import { expect, it } from 'vitest';
import { NODE_KINDS } from '../../../web/generated/enumerations.ts';
import { cytoscapeStyle } from '../../../web/graph/canvas/cytoscape-style.ts';

const TOKENS = readFileSync(join(import.meta.dirname, '../../../web/style/tokens.css'), 'utf8');
const [LIGHT = '', DARK = ''] = TOKENS.split(':root[data-theme="dark"]');
const [AT_4_5, CHANNELS] = [4.5, [1, 3, 5]];

it.each([
  ['light', tokensOf(LIGHT)],
  ['dark', new Map([...tokensOf(LIGHT), ...tokensOf(DARK)])],
])('names of what is not chosen stay legible on their boxes, by %s', (_, tokens) => {
  const styles = { getPropertyValue: (name: string) => tokens.get(name) ?? 'serif' } as CSSStyleDeclaration;
  const cy = cytoscape({ headless: true, styleEnabled: true, style: cytoscapeStyle(styles) });
  for (const kind of NODE_KINDS) {
    const data = { id: kind, kind, shape: 'pill', drawn: { width: 90, height: 30 }, radius: 4, text: '名', size: 13 };
    const node = cy.add({ data: { ...data, dx: 0, dy: 0 }, classes: 'quiet' });
    const number = (name: string) => Number(node.style(name)) * Number(node.style('opacity'));
    const under = channels(tokens.get(kind === 'Measure' ? '--document-tint' : '--canvas') ?? '');
    const box = mix(channelsOf(node.style('background-color')), under, number('background-opacity'));
    const ink = mix(channelsOf(node.style('color')), box, number('text-opacity'));
    expect(contrast(ink, box), kind).toBeGreaterThanOrEqual(AT_4_5);
    expect(number('background-opacity'), `${kind} steps back`).toBeLessThan(1);
  }
});

function tokensOf(css: string): Map<string, string> {
  return new Map([...css.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

function channels(hex: string): readonly number[] {
  return CHANNELS.map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function channelsOf(rgb: string): readonly number[] {
  return (rgb.match(/\d+/g) ?? []).map(Number);
}

function mix(over: readonly number[], under: readonly number[], share: number): readonly number[] {
  return over.map((channel, index) => channel * share + (under[index] ?? 0) * (1 - share));
}

/** As WCAG 2.2 reckons it. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
