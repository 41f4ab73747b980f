import { SAFEGUARD_HEADINGS } from '../../../lexicon/measures/headings.ts';
import type { KindRule } from '../measure-rule.ts';

export const safeguard: KindRule = {
  name: 'measure/safeguard',
  summary: '标题写明“保障措施”“组织实施”“工作要求”等的，其下事项是保障措施。',
  examples: [
    {
      text: '某县农业农村工作方案\n一、重点任务\n（一）健全经费保障机制。足额预算。\n二、工作要求\n（一）按月调度。通报进度。',
      finds: ['（一） 健全经费保障机制', '（一） 按月调度 [保障]'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n（一）抓好春耕。备足农资。\n二、保障措施\n（一）加强领导。成立专班。',
      finds: ['（一） 抓好春耕', '（一） 加强领导 [保障]'],
    },
  ],
  kind: 'safeguard',
  accepts: (title, around) =>
    (around === 'task' ? PLAIN_SAFEGUARDS : SAFEGUARD_HEADINGS).some((word) => title.includes(word)),
};

/** Among tasks, 完善经费保障机制 is a task and 加强组织领导 still a safeguard. */
const PLAIN_SAFEGUARDS = SAFEGUARD_HEADINGS.filter((word) => !/机制|体系|要素|支撑/.test(word));
