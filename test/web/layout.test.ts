import { describe, expect, it } from 'vitest';
import { settle } from '../../web/graph/layout/force-simulation.ts';
import { nodeBox } from '../../web/graph/node-box.ts';

const measure = (id: string) => ({
  id,
  ...nodeBox({ kind: 'Measure', label: '加强基层社会治理与司法所规范化建设' }),
  beside: null,
  at: null,
});

describe('the free layout', () => {
  it('lets no box cover another', () => {
    const nodes = Array.from({ length: 30 }, (_, index) => measure(`m${index}`));
    const edges = nodes.slice(1).map(({ id }, index) => ({ source: `m${Math.floor(index / 3)}`, target: id }));
    const placed = settle({ nodes, edges });
    for (const [index, one] of placed.entries()) {
      for (const other of placed.slice(index + 1)) {
        const apart = Math.abs(one.x - other.x) >= 200 || Math.abs(one.y - other.y) >= 48;
        expect(apart, `${one.id} and ${other.id}`).toBe(true);
      }
    }
  });

  it('is the same every time', () => {
    const task = { nodes: [measure('a'), measure('b'), measure('c')], edges: [{ source: 'a', target: 'b' }] };
    expect(settle(task)).toEqual(settle(task));
  });

  it('leaves in place what has one, and puts what is new near what it came with', () => {
    const nodes = [
      { ...measure('a'), at: { x: 400, y: -80 } },
      { ...measure('b'), at: { x: -300, y: 50 } },
      { ...measure('c'), beside: 'a' },
    ];
    const placed = new Map(settle({ nodes, edges: [{ source: 'a', target: 'c' }] }).map((node) => [node.id, node]));
    expect(placed.get('a')).toMatchObject({ x: 400, y: -80 });
    expect(placed.get('b')).toMatchObject({ x: -300, y: 50 });
    const c = placed.get('c');
    expect(Math.hypot((c?.x ?? 0) - 400, (c?.y ?? 0) + 80)).toBeLessThan(
      Math.hypot((c?.x ?? 0) + 300, (c?.y ?? 0) - 50),
    );
  });
});

describe('the box of a node', () => {
  it('holds a measure in two lines of one width, cut where it is too long', () => {
    const short = nodeBox({ kind: 'Measure', label: '化解行政争议' });
    const long = nodeBox({
      kind: 'Measure',
      label: '推进严格规范公正文明执法，切实解决多头执法、重复执法、选择性执法等问题',
    });
    expect(short.text).toBe('化解行政争议');
    expect(long.text.split('\n')).toHaveLength(2);
    expect(long.text.endsWith('…')).toBe(true);
    expect(long.width).toBe(short.width);
    expect(long.height).toBeGreaterThan(short.height);
  });

  it('lets no line begin with a closing mark', () => {
    for (let length = 1; length < 30; length += 1) {
      const { text } = nodeBox({ kind: 'Measure', label: `${'法'.repeat(length)}，${'治'.repeat(12)}` });
      expect(text).not.toContain('\n，');
    }
  });

  it('is as wide as the name of a unit', () => {
    expect(nodeBox({ kind: 'Unit', label: '区司法局' }).width).toBeLessThan(
      nodeBox({ kind: 'Unit', label: '区综合行政执法局' }).width,
    );
  });
});
