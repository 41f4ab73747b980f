import { describe, expect, it } from 'vitest';
import type { Correction } from '../../graph/correction.ts';
import { toDraft } from '../../ingest/draft.ts';
import { extract } from '../../ingest/extract/extract.ts';
import { NO_DECISIONS } from '../../ingest/resolve/decisions.ts';
import { resolve } from '../../ingest/resolve/resolve.ts';
import { sourceOf } from './extract/sources.ts';

const PLAN = `青浦市环境治理工作方案

一、主要任务
1.治理污水。污水处理率达到95%以上。（牵头单位：市水务局；配合单位：市财政局）
2.治理扬尘。检查工地200个。（责任单位：市住建局）

青浦市生态环境局
2024年3月5日
`;

const notATarget: Correction = {
  ...{
    id: 'cor-1',
    claim: 'not-a-target',
    plan: '青浦市环境治理工作方案',
    before: '治理扬尘。',
    quote: '检查工地200个',
  },
  ...{ name: null, is: null, role: null, by: '张三', at: '2026-11-29T04:00:00.000Z', why: null },
};

describe('a draft', () => {
  it('is read with what readers have decided about the plan of its title', () => {
    const targets = (corrections: readonly Correction[]) =>
      toDraft(sourceOf(PLAN), { ...NO_DECISIONS, corrections })
        .graph.nodes.filter(({ kind }) => kind === 'Target')
        .map((node) => ('text' in node ? node.text : ''));
    expect(targets([]).toSorted()).toEqual(['检查工地200个', '污水处理率达到95%以上']);
    expect(targets([notATarget])).toEqual(['污水处理率达到95%以上']);
    expect(targets([{ ...notATarget, plan: '另一方案' }])).toHaveLength(2);
  });
});

describe('the issuer of a plan', () => {
  it('has a confidence, and is never certain', () => {
    const sure = resolve(sourceOf(PLAN), extract(sourceOf(PLAN)));
    const [issued] = sure.edges.filter(({ kind }) => kind === 'ISSUED_BY');
    expect(issued?.confidence).toBeGreaterThan(0.8);
    expect(issued?.confidence).toBeLessThan(1);
  });
});
