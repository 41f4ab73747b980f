import { expect, it } from 'vitest';
import { createSlices, portions, type Work } from '../../../web/graph/canvas/slices.ts';

/** Work that needs many slices: it says when each of its steps is done. */
function* long(name: string, log: string[], steps = 4): Work {
  for (let step = 1; step <= steps; step += 1) {
    const until = performance.now() + 10;
    while (performance.now() < until);
    log.push(`${name}${step}`);
    yield;
  }
}

it('does at once what fits into a slice', () => {
  const slices = createSlices();
  const log: string[] = [];
  void slices.run('small', function* () {
    yield* portions([1, 2, 3], (portion) => void log.push(portion.join('')));
    log.push('done');
  });
  expect(log).toEqual(['123', 'done']);
  slices.stop();
});

it('lets others run in between, and keeps the order in which it was asked', async () => {
  const slices = createSlices();
  const log: string[] = [];
  void slices.run('first', () => long('a', log));
  const second = slices.run('second', () => long('b', log));
  setTimeout(() => log.push('page'), 0);
  await second;
  expect(log.filter((entry) => entry !== 'page')).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3', 'b4']);
  expect(log.indexOf('page')).toBeLessThan(log.length - 1);
  slices.stop();
});

it('gives up work that is asked for anew, and tells who waited for it', async () => {
  const slices = createSlices();
  const log: string[] = [];
  const first = slices.run('scene', () => long('old', log));
  const second = slices.run('scene', () => long('new', log));
  await Promise.all([first, second, slices.settled()]);
  expect(log).toEqual(['old1', 'new1', 'new2', 'new3', 'new4']);
  slices.stop();
});

it('leaves nobody waiting when it is stopped', async () => {
  const slices = createSlices();
  const log: string[] = [];
  const work = slices.run('scene', () => long('old', log));
  slices.stop();
  await work;
  expect(log).toEqual(['old1']);
});
