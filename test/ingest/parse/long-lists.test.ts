import { expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';

const read = (text: string) =>
  extract({ name: 'a.txt', origin: 'a.txt', encoding: 'utf-8', format: 'text', text, pageStarts: [] }).documents[0];

it('a list goes on however long it is', () => {
  const items = Array.from(
    { length: 305 },
    (_, i) => `${i + 1}．改造青溪街道第${i + 1}处管网。牵头单位：县住建局；配合单位：县财政局。`,
  );
  const measures = read(`青溪县2024年重点任务清单\n\n一、城市更新\n\n${items.join('\n')}\n`)?.measures ?? [];
  expect(measures.map(({ number }) => Number.parseInt(number ?? '', 10))).toEqual(items.map((_, i) => i + 1));
  expect(measures.every(({ units }) => units.length === 2)).toBe(true);
});

it('a year at the head of a line is no number of an item', () => {
  const measures =
    read('青溪县工作方案\n\n1．改造管网。\n2．修缮校舍，添置设备。\n2024．是全面推进的一年。\n')?.measures ?? [];
  expect(measures.map(({ number }) => number)).toEqual(['1．', '2．']);
});
