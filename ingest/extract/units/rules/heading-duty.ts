import type { UnitStatement } from '../../plan.ts';
import type { Rule } from '../../rule.ts';
import { roleOfWords } from '../list/unit-list.ts';
import { isSurelyUnit, splitNames } from '../list/unit-names.ts';

/** Headings that say whose work stands below them. */
interface HeadingRule extends Rule {
  readonly find: (text: string, start: number, end: number) => UnitStatement | null;
}

export const dutyInHeading: HeadingRule = {
  name: 'unit/heading-duty',
  summary: '标题本身说明由谁承担的，“县水利局牵头工作（3项）”，管到标题下的每一条举措。',
  examples: [
    {
      text: '某县重点任务清单\n一、县水利局牵头工作（2项）\n1.疏浚河道。清理淤泥。\n2.加固堤防。修补护坡。\n二、县城管局、县住建局负责的任务\n1.整治市容。清理摊点。',
      finds: ['1. 县水利局 牵头 承上', '2. 县水利局 牵头 承上', '1. 县城管局 责任 承上', '1. 县住建局 责任 承上'],
    },
    { text: '某县重点任务清单\n一、抓好牵头工作\n1.疏浚河道。清理淤泥。', finds: [] },
  ],
  find(text, start, end) {
    const { names, role: word } = DUTY.exec(text.slice(start, end))?.groups ?? {};
    const role = word === undefined ? null : roleOfWords(word);
    const pieces = names === undefined ? [] : splitNames(text, start, start + names.length);
    if (role === null || pieces.length === 0 || !pieces.every(({ name }) => isSurelyUnit(name))) return null;
    const units = pieces.map((piece) => ({ name: piece.name, start: piece.start, end: piece.end, role, first: false }));
    const list = { units, stated: true, firstLeads: false, carriesOn: false, everywhere: [], unread: [] };
    return { rule: dutyInHeading.name, start, end, list };
  },
};

const DUTY =
  /^(?<names>[^，。；：:]{3,60}?)(?<role>牵头|主办|负责|承办|配合)(?:负责|落实|承担|推进|办理)?的?(?:重点)?(?:工作|任务|事项|项目)(?:[（(]共?\d{1,3}[项件个][)）])?$/;
