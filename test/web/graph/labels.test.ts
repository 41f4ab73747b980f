import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Label, Labelled } from '../../../web/graph/canvas/words/label.ts';
import { labelsAt } from '../../../web/graph/canvas/words/labels.ts';
import type { TileNames } from '../../../web/graph/graph-view.ts';
import { tileNames } from '../../../web/graph/tile-names.ts';
import { en } from '../../../web/language/en.ts';
import { zh } from '../../../web/language/zh.ts';

const names: TileNames = (plans) => tileNames(plans, zh);
const labelsOf = (
  things: readonly Labelled[],
  zoom: number,
  selected: string | null = null,
): ReadonlyMap<string, Label> => labelsAt(things, zoom, { selected, tileNames: names }).labels;

const pill = (changed: Partial<Labelled>): Labelled => ({
  id: 'unit',
  kind: 'Unit',
  shape: 'pill',
  x: 0,
  y: 0,
  width: 220,
  height: 30,
  words: '杭州市余杭区市场监督管理局',
  name: '杭州市余杭区市场监督管理局',
  detail: '',
  head: 0,
  weight: 1,
  frame: null,
  place: null,
  year: null,
  ...changed,
});

it('where room is short, a body keeps the end of its name, which tells it from others of its place', () => {
  const neighbour = pill({ id: 'other', x: 260, weight: 9 });
  const text = labelsOf([pill({ words: '牵头 · 杭州市余杭区市场监督管理局' }), neighbour], 0.6).get('unit')?.text ?? '';
  expect(text).toMatch(/^….*市场监督管理局$/);
  expect(text).not.toContain('牵头');
});

it('where there is room, how it hangs together stands before the name', () => {
  const words = '牵头 · 杭州市余杭区司法局';
  expect(labelsOf([pill({ words })], 0.6).get('unit')?.text).toBe(words);
});

it('a name that is drawn larger covers no other, however many are marked', () => {
  const pitch = fc.integer({ min: 34, max: 60 });
  const zoom = fc.double({ min: 0.4, max: 1.6, noNaN: true });
  fc.assert(
    fc.property(pitch, zoom, fc.array(fc.nat(9), { minLength: 2, maxLength: 12 }), (step, at, weights) => {
      const pills = weights.map((weight, index) =>
        pill({
          ...{ id: `unit-${index}`, y: index * step, weight, width: 90 + weight * 9, name: '余杭区司法局' },
          words: weight % 2 === 0 ? '余杭区司法局' : '第一牵头 · 余杭区司法局',
        }),
      );
      const labels = labelsOf(pills, at);
      for (const one of pills) {
        const { text, drawn } = labels.get(one.id) ?? { text: '', drawn: null };
        expect(text).not.toBe('');
        const height = Math.max(one.height, drawn?.height ?? 0);
        const width = Math.max(one.width, drawn?.width ?? 0);
        for (const other of pills) {
          if (other === one) continue;
          const { drawn: theirs } = labels.get(other.id) ?? { drawn: null };
          const apart =
            Math.abs(one.y - other.y) >= (height + Math.max(other.height, theirs?.height ?? 0)) / 2 ||
            Math.abs(one.x - other.x) >= (width + Math.max(other.width, theirs?.width ?? 0)) / 2;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

it('a measure with room for one line keeps its title before how it hangs together', () => {
  const cell = pill({
    ...{ id: 'measure', kind: 'Measure', shape: 'cell', width: 216, height: 66 },
    ...{ name: '完善基本医疗保险制度', words: '第一牵头 · 完善基本医疗保险制度' },
  });
  expect(labelsOf([cell], 1).get('measure')?.text.replaceAll('\n', '')).toBe('第一牵头 · 完善基本医疗保险制度');
  expect(labelsOf([cell], 0.45).get('measure')?.text).toMatch(/^完善基本/);
});

it('a measure has two lines where they have room, and of a body that answers for it the telling end is shown', () => {
  const name = '公平竞争市场环境营造专项行动';
  const cell = pill({
    ...{ id: 'measure', kind: 'Measure', shape: 'cell', width: 216, height: 66, name, words: name },
    detail: '牵头 杭州市余杭区综合行政执法局等 2 个',
  });
  const lines = (zoom: number) => labelsOf([cell], zoom).get('measure')?.text.split('\n') ?? [];
  expect(lines(0.5).join('')).toBe(name);
  expect(lines(0.5)).toHaveLength(2);
  expect(lines(1).at(-1)).toMatch(/^牵头 ….*行政执法局等 2 个$/);
});

it('what is looked at has its whole name, from as far off as one likes, and a plan has its own before that of what it holds', () => {
  const name = '建立以派出所三位一体管理机制为基础的执法监督体系';
  const plan = pill({
    ...{ id: 'plan', kind: 'Document', shape: 'frame', width: 236, height: 260, head: 46 },
    ...{ name: '法治余杭建设六大专项工作方案', words: '法治余杭建设六大专项工作方案' },
  });
  const cell = pill({
    ...{ id: 'measure', kind: 'Measure', shape: 'cell', width: 216, height: 66, frame: 'plan' },
    ...{ y: 90, name, words: name },
  });
  for (const zoom of [1, 0.6, 0.4, 0.25, 0.12]) {
    const labels = labelsOf([plan, cell], zoom, 'measure');
    expect(labels.get('measure')?.text.replaceAll('\n', '').startsWith(name), `${zoom}`).toBe(true);
    expect(labels.get('plan')?.text.replaceAll('\n', '').startsWith(plan.name), `${zoom}`).toBe(true);
    expect((labels.get('plan')?.size ?? 0) * zoom).toBeGreaterThan(11);
  }
  expect(labelsOf([plan, cell], 0.25).get('measure')?.text).toBe('');
});

it('plans that are named together are called by what they share, as tellingly as may be', () => {
  const plan = (place: string | null, year: number | null) => pill({ shape: 'frame', kind: 'Document', place, year });
  expect(names([plan('余杭区', 2021), plan('余杭区', 2021)])[0]).toBe('余杭区 2021年\n2 份');
  expect(names([plan('余杭区', 2021), plan('余杭区', 2022)])[0]).toBe('余杭区 2021—2022年\n2 份');
  expect(names([plan('余杭区', 2021), plan('婺城区', 2021), plan('上虞区', 2021)])[0]).toBe('2021年\n3 份');
  expect(names([plan('余杭区', 2021), plan('婺城区', 2022)])[0]).toBe('余杭区、婺城区\n2 份');
  expect(names([plan('余杭区', 2021), plan('婺城区', 2022), plan('婺城区', 2022), plan('上虞区', 2022)])[0]).toBe(
    '婺城区等3地\n4 份',
  );
  // Where one is not known, they do not share it.
  expect(names([plan('余杭区', null), plan(null, null)])).toEqual(['2 份']);
  expect(tileNames([plan(null, 2021), plan(null, 2021)], en)).toEqual(['2021\n2 plans', '2 plans']);
});

it('from however far off each plan is named, be it as one of several, and no name or plan lies over another', () => {
  const NAMES = [
    '法治余杭建设六大专项工作方案',
    '2024年成都市司法行政工作会议提出 为谱写中国式现代化成都篇章提供有力法治保障',
  ];
  const plans = fc.array(
    fc.record({ column: fc.nat(7), height: fc.integer({ min: 58, max: 900 }), place: fc.nat(5) }),
    {
      maxLength: 80,
    },
  );
  fc.assert(
    fc.property(plans, fc.double({ min: -6.5, max: 0, noNaN: true }), (drawn, level) => {
      const zoom = 2 ** level;
      const bottoms = new Map<number, number>();
      const things = drawn.map(({ column, height, place }, index) => {
        const top = bottoms.get(column) ?? 0;
        bottoms.set(column, top + height + 18);
        const [x, y] = [column * 290, top + height / 2];
        const name = NAMES[index % 2] ?? '';
        return pill({
          ...{
            id: `plan-${index}`,
            kind: 'Document',
            shape: 'frame',
            x,
            y,
            width: 236,
            height,
            head: height < 60 ? 0 : 46,
          },
          ...{
            name,
            words: name,
            place: ['余杭区', '婺城区', '上虞区', '成都市', null][place] ?? null,
            year: 2020 + (index % 3),
          },
        });
      });
      const { labels, tiles } = labelsAt(things, zoom, { tileNames: names });
      const room = ({ x, y }: { x: number; y: number }, { width, height }: { width: number; height: number }) => ({
        ...{ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 },
      });
      const tiled = tiles.flatMap(({ members }) => members);
      expect(new Set(tiled).size).toBe(tiled.length);
      const rooms = tiles.map((tile) => room(tile, tile));
      for (const { text, size } of tiles) {
        expect(text.replaceAll('\n', '')).toMatch(/\d+ 份/);
        expect(size * zoom).toBeGreaterThan(11);
      }
      for (const one of things) {
        const { text, size, drawn: larger } = labels.get(one.id) ?? { text: '', size: 0, drawn: null };
        if (tiled.includes(one.id)) {
          expect(text).toBe('');
          continue;
        }
        expect(text).not.toBe('');
        expect(size * zoom).toBeGreaterThan(11);
        rooms.push(room(one, larger ?? one));
      }
      for (const [index, a] of rooms.entries()) {
        for (const b of rooms.slice(index + 1)) {
          const isOver = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
          expect(isOver).toBe(false);
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('a plan that is looked at has its whole name, though its neighbours are named together with it', () => {
  const plans = Array.from({ length: 12 }, (_, index) => {
    const name = `第${index}份法治建设工作要点和年度重点任务清单`;
    return pill({
      ...{ id: `plan-${index}`, kind: 'Document', shape: 'frame', width: 236, height: 260, head: 46, y: index * 280 },
      ...{ name, words: name, place: '余杭区', year: 2021 },
    });
  });
  const { labels, tiles } = labelsAt(plans, 0.06, { selected: 'plan-4', tileNames: names });
  expect(tiles.some(({ members }) => members.includes('plan-4'))).toBe(true);
  expect(labels.get('plan-4')?.text.replaceAll('\n', '')).toBe(plans[4]?.name);
  expect(labels.get('plan-5')?.text).toBe('');
});
