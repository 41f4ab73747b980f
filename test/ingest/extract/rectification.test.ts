import { describe, expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';
import { printTarget } from './manual/print-target.ts';
import { sourceOf } from './sources.ts';

const HEAD = '安澜市贯彻落实督察报告整改方案\n\n一、整改任务\n';

describe('plans that put right what an inspection found', () => {
  it('take a problem whose points stand in one paragraph for one measure, and what was found for no target', () => {
    const [document] = extract(
      sourceOf(
        `${HEAD}问题一：污水直排。督察发现，管网空白区有3.2平方公里。\n整改目标：污水集中收集率达到75%。\n整改措施：1.逐段排查管网，建立台账，限期改造错接混接的点位。2.新建污水管网41公里，改造泵站6座，完善巡查养护制度。3.每月通报进度。\n整改时限：2023年12月\n责任单位：市水利局\n问题二：粪污乱排。\n整改目标：粪污综合利用率达到88%。\n整改措施：关闭禁养区的养殖场，建设有机肥厂。\n整改时限：2023年6月30日\n责任单位：市农业农村局`,
      ),
    ).documents;
    expect(document?.measures.map(({ number, deadline }) => [number, deadline])).toEqual([
      ['问题一：', '2023-12'],
      ['问题二：', '2023-06-30'],
    ]);
    expect(document?.measures.map(({ units }) => units.map(({ name }) => name))).toEqual([
      ['市水利局'],
      ['市农业农村局'],
    ]);
    expect(document?.measures[0]?.targets.map(printTarget)).toEqual([
      '污水集中收集率 eq 75 % @2023-12',
      '污水管网 eq 41 公里 @2023-12',
      '改造泵站 eq 6 座 @2023-12',
    ]);
  });

  it('give the time and the bodies of a problem to each of its points, and its goals to the plan', () => {
    const [document] = extract(
      sourceOf(
        `${HEAD}（一）扬尘问题突出。\n整改时限：2023年6月底\n整改目标：绿色矿山建成率达到90%。\n整改措施：\n1．安装在线监测设备60套。\n2．硬化矿区道路12公里。\n责任单位：市自然资源局\n（二）污水直排。\n整改时限：2023年底\n整改措施：\n1．新建管网35公里。\n2．改造泵站2座。\n责任单位：市水利局`,
      ),
    ).documents;
    expect(document?.measures.map(({ deadline, units }) => [deadline, units.map(({ name }) => name)])).toEqual([
      ['2023-06', ['市自然资源局']],
      ['2023-06', ['市自然资源局']],
      ['2023', ['市水利局']],
      ['2023', ['市水利局']],
    ]);
    expect(document?.targets.map(printTarget)).toEqual(['绿色矿山建成率 eq 90 %']);
  });
});
