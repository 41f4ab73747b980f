import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inType } from '../../../web/graph/canvas/elements.ts';
import type { Labelled } from '../../../web/graph/canvas/words/label.ts';
import { labelsAt } from '../../../web/graph/canvas/words/labels.ts';
import { arrange } from '../../../web/graph/layout/arrange.ts';
import { type LayoutBox, type LayoutTask, sizeOf } from '../../../web/graph/layout/layout.ts';
import { layouts } from '../../../web/graph/layout/layouts.ts';
import { firstZoom } from '../../../web/graph/scene/first-look.ts';
import { CELL, shapeOf } from '../../../web/graph/scene/frame-shape.ts';
import type { Point } from '../../../web/graph/scene/geometry.ts';
import { FONT_SIZE, LEAST, LEAST_READ, PLAIN, zoomStep } from '../../../web/graph/scene/type-size.ts';
import { LAYOUTS } from '../../../web/state/state.ts';

const SQUARE = { width: 800, height: 800 };
const NAMES = [
  '法治余杭建设六大专项工作方案',
  '关于加强行政执法监督工作的实施意见',
  '2024年成都市司法行政工作会议提出 为谱写中国式现代化成都篇章提供有力法治保障',
];
const KINDS = ['Document', 'Unit', 'Brand', 'Regulation'] as const;

/** A picture of plans and what belongs to them, as large as asked for; some boxes have stood somewhere before. */
const tasks: fc.Arbitrary<LayoutTask> = fc
  .record({
    plans: fc.integer({ min: 0, max: 14 }),
    others: fc.integer({ min: 0, max: 40 }),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    room: fc.record({ width: fc.integer({ min: 0, max: 2_000 }), height: fc.integer({ min: 0, max: 1_200 }) }),
    hasStood: fc.boolean(),
  })
  .map(({ plans, others, seed, room, hasStood }) => {
    let state = seed;
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const boxes = Array.from({ length: plans + others }, (_, index): LayoutBox => {
      const isPlan = index < plans;
      return {
        id: `n${index}`,
        kind: isPlan ? 'Document' : (KINDS[1 + random(3)] ?? 'Unit'),
        width: isPlan ? 236 * (1 + random(4)) : 60 + random(180),
        height: isPlan ? 120 + random(600) : 30,
        content: isPlan ? { name: NAMES[random(3)] ?? '', places: 1 + random(30), cell: CELL } : null,
        weight: random(9),
        beside: index > 0 ? `n${random(index)}` : null,
        year: isPlan && random(5) > 0 ? 2018 + random(6) : null,
        place: isPlan ? (['浙江省', '余杭区', null][random(3)] ?? null) : null,
        before: hasStood && random(2) === 0 ? { x: index * 900, y: random(3) * 900 } : null,
      };
    });
    const links = boxes
      .slice(plans)
      .flatMap(({ id }) =>
        plans === 0
          ? []
          : Array.from({ length: 1 + random(3) }, () => ({ from: `n${random(plans)}`, to: id, count: 1 + random(5) })),
      );
    return { boxes, links, focus: boxes[random(Math.max(1, boxes.length))]?.id ?? null, room };
  });

describe.each(LAYOUTS)('the layout %s', (name) => {
  it('places every box, and none over another', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const { places } = layouts[name](task);
        expect(places.size).toBe(task.boxes.length);
        expect(overlapsOf(task.boxes, places)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        expect(layouts[name](task)).toEqual(layouts[name](task));
      }),
      { numRuns: 10 },
    );
  });
});

it('finds a place for what is caught between boxes that are held', () => {
  const held = [0, 900, 2_700].map((x, index): LayoutBox => documentAt(`held${index}`, { x, y: 0 }));
  const boxes = [...held, documentAt('new', null)];
  const { places } = layouts.free({ boxes, links: [], focus: 'new', room: { width: 3, height: 1 } });
  expect(overlapsOf(boxes, places)).toEqual([]);
  for (const { id, before } of held) expect(places.get(id)).toEqual(before);
});

function documentAt(id: string, before: LayoutBox['before']): LayoutBox {
  return {
    id,
    kind: 'Document',
    width: 472,
    height: 664,
    content: null,
    weight: 1,
    beside: 'held1',
    year: 2024,
    place: null,
    before,
  };
}

describe('names', () => {
  it('can all be read in a first look from near by; from farther off plans are named, and nothing in type too small', () => {
    fc.assert(
      fc.property(tasks, fc.constantFrom(...LAYOUTS), (task, name) => {
        const { type, frames, wide, places } = arrange(name, task);
        const boxes = task.boxes.map((box) => ({
          ...box,
          ...(box.content ? shapeOf(box.content, { frames, wide }) : inType(box, type)),
        }));
        expect(overlapsOf(boxes, places)).toEqual([]);
        const edges = (axis: 'x' | 'y', size: 'width' | 'height') => {
          const ends = boxes.flatMap((box) => {
            const middle = places.get(box.id)?.[axis] ?? 0;
            return [middle - box[size] / 2, middle + box[size] / 2];
          });
          return boxes.length === 0 ? 0 : Math.max(...ends) - Math.min(...ends);
        };
        const zoom = firstZoom({ width: edges('x', 'width'), height: edges('y', 'height') }, task.room);
        // Pixels on the screen; a picture that grew with its names may be a step of zoom below what was reckoned with.
        if (zoom >= LEAST_READ) expect(FONT_SIZE * type * zoom).toBeGreaterThan(LEAST * 0.88);
        const things = boxes.map((box) => labelled(box, places.get(box.id) ?? { x: 0, y: 0 }));
        const { labels, tiles } = labelsAt(things, zoomStep(zoom), {
          type,
          tileNames: (plans) => [`${plans.length} 份文件`],
        });
        for (const [id, { text, size }] of labels)
          if (text !== '') expect(size * zoom, id).toBeGreaterThan(LEAST * 0.88);
        for (const { size } of tiles) expect(size * zoom).toBeGreaterThan(LEAST * 0.88);
        for (const { id, content } of boxes) {
          if (!content) continue;
          const text = labels.get(id)?.text.replaceAll('\n', '') ?? '';
          const isTogether = tiles.some(({ members }) => members.includes(id));
          // Shortened or named with others only where the room does not hold all names.
          if (FONT_SIZE * frames * zoom >= LEAST) expect(text, id).toBe(content.name);
          else expect(text !== '' || isTogether, id).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

it('makes measures wider where the picture is higher than the room, and nothing smaller by that', () => {
  const plans = Array.from({ length: 3 }, (_, index): LayoutBox => {
    const content = { name: NAMES[1] ?? '', places: 6, cell: CELL };
    const { width, height } = shapeOf(content, PLAIN);
    return {
      ...{ id: `p${index}`, kind: 'Document', width, height, content, weight: 1, beside: null, year: 2021 },
      ...{ place: null, before: null },
    };
  });
  const task = (room: LayoutTask['room']): LayoutTask => ({ boxes: plans, links: [], focus: null, room });
  const narrow = arrange('chain', task({ width: 200, height: 2_000 }));
  const broad = arrange('chain', task({ width: 900, height: 700 }));
  expect(broad.wide).toBeGreaterThan(1.2);
  expect(narrow.wide).toBe(1);
  // Kept when something comes in, so that what is there stays as it is.
  expect(arrange('chain', task({ width: 900, height: 700 }), broad).wide).toBeGreaterThanOrEqual(broad.wide);
});

/** As the canvas names it: plans that hold something, and pills. */
function labelled(
  { id, kind, width, height, weight, place, year, ...box }: LayoutBox & { head?: number },
  { x, y }: Point,
): Labelled {
  const name = box.content?.name ?? '市司法局';
  return {
    ...{ id, kind, x, y, width, height, weight, words: name, name, detail: '', frame: null, place, year },
    ...{ shape: box.content ? 'frame' : 'pill', head: box.head ?? 0 },
  };
}

describe('the layout chain', () => {
  it('begins with a plan in the corner that is seen first, where the room shows only a part', () => {
    const plans = ['a', 'b'].map(
      (id): LayoutBox => ({
        ...{
          id,
          kind: 'Document',
          width: 240,
          height: 300,
          content: null,
          weight: 1,
          beside: null,
          year: null,
          place: null,
          before: null,
        },
      }),
    );
    const units = Array.from(
      { length: 2_000 },
      (_, index): LayoutBox => ({
        ...{ id: `u${index}`, kind: 'Unit', width: 200, height: 30, weight: 1, beside: null, year: null, place: null },
        ...{ before: null, content: null },
      }),
    );
    const links = units.map(({ id }, index) => ({ from: index % 2 === 0 ? 'a' : 'b', to: id, count: 1 }));
    const { places } = layouts.chain({ boxes: [...plans, ...units], links, focus: null, room: SQUARE });
    const top = ({ id, height }: LayoutBox) => (places.get(id)?.y ?? 0) - height / 2;
    const highest = Math.min(...[...plans, ...units].map(top));
    expect(Math.min(...plans.map(top)) - highest).toBeLessThan(1);
  });
});

describe('the free layout', () => {
  it('leaves in place what has one, and puts what is new near what it came with', () => {
    const box = (id: string, before: LayoutBox['before'], beside: string | null): LayoutBox => ({
      ...{
        id,
        kind: 'Unit',
        width: 120,
        height: 30,
        content: null,
        weight: 1,
        beside,
        year: null,
        place: null,
        before,
      },
    });
    const boxes = [box('a', { x: 400, y: -80 }, null), box('b', { x: -300, y: 50 }, null), box('c', null, 'a')];
    const { places } = layouts.free({ boxes, links: [{ from: 'a', to: 'c', count: 1 }], focus: null, room: SQUARE });
    expect(places.get('a')).toEqual({ x: 400, y: -80 });
    expect(places.get('b')).toEqual({ x: -300, y: 50 });
    const c = places.get('c') ?? { x: 0, y: 0 };
    expect(Math.hypot(c.x - 400, c.y + 80)).toBeLessThan(Math.hypot(c.x + 300, c.y - 50));
  });
});

describe('the layouts by year and by place', () => {
  it('put plans into columns in order, with what they stand for above, and what is unknown last', () => {
    const plan = (id: string, year: number | null): LayoutBox => ({
      ...{ id, kind: 'Document', width: 236, height: 120, content: null, weight: 1, beside: null, year },
      ...{ place: null, before: null },
    });
    const boxes = [plan('late', 2024), plan('unknown', null), plan('early', 2019), plan('late too', 2024)];
    const { places, headings } = layouts.year({ boxes, links: [], focus: null, room: SQUARE });
    expect(headings.map(({ text }) => text)).toEqual(['2019', '2024', '—']);
    const x = (id: string) => places.get(id)?.x ?? 0;
    expect(x('early')).toBeLessThan(x('late'));
    expect(x('late')).toBe(x('late too'));
    expect(x('late')).toBeLessThan(x('unknown'));
  });

  it('put more columns than the room holds into rows, and fill it', () => {
    const boxes = Array.from(
      { length: 60 },
      (_, index): LayoutBox => ({
        ...{ id: `n${index}`, kind: 'Document', width: 236, height: 300, content: null, weight: 1, beside: null },
        ...{ year: 1960 + index, place: null, before: null },
      }),
    );
    const { places, headings } = layouts.year({ boxes, links: [], focus: null, room: SQUARE });
    expect(headings.map(({ text }) => text)).toEqual(boxes.map(({ year }) => String(year)));
    const { width, height } = sizeOf(boxes, places);
    expect(width / height).toBeGreaterThan(0.6);
    expect(width / height).toBeLessThan(1.7);
    for (const { x, y } of headings) {
      const under = boxes.filter(({ id, height }) => {
        const at = places.get(id);
        return at && Math.abs(at.x - x) < 1 && at.y - height / 2 < y + 20 && at.y + height / 2 > y - 20;
      });
      expect(under).toEqual([]);
    }
  });
});

function overlapsOf(
  boxes: readonly LayoutBox[],
  places: ReadonlyMap<string, { x: number; y: number }>,
): readonly string[] {
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => {
      const [a, b] = [places.get(one.id), places.get(other.id)];
      if (!a || !b) return [`${one.id} or ${other.id} has no place`];
      const apart =
        Math.abs(a.x - b.x) >= (one.width + other.width) / 2 - 1 ||
        Math.abs(a.y - b.y) >= (one.height + other.height) / 2 - 1;
      // What the reader's earlier pictures put on one spot stays there.
      return apart || (one.before && other.before) ? [] : [`${one.id} ${other.id}`];
    }),
  );
}
