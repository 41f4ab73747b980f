import { calledABrand } from './rules/called-a-brand.ts';
import { coinedName } from './rules/coined-name.ts';
import { inAList } from './rules/in-a-list.ts';

export interface UnquotedName {
  readonly name: string;
  readonly at: number;
  readonly kind: string | null;
  readonly rule: string;
}

const CODE =
  /(?:推广应用|推广使用|推广|推行应用|推行|应用|运用|使用|启用|上线|升级|用好|扫)(?<name>[\p{Script=Han}]{2,6}码)(?=[，,。；;、）)和及与等]|$)/gu;
const NO_CODE = /(?:二维|条形|验证|追溯|防伪|号|代|编|数|密|邮|条|电子|解|译|起|砝|筹)码$/u;
const CALLED =
  /(?:打响|叫响|唱响|擦亮)(?<name>[\p{Script=Han}]{4}?)(?:[\p{Script=Han}]{0,6}?)(?<kind>品牌|金名片|名片)/gu;
const COMMON =
  /特色|知名|优质|一批|本地|自主|农产|产品|区域|公用|文化|旅游|生态|更多|城市|服务|绿色|工业|制造|劳务|党建|教育|[的新高各个]/u;
const BRAND_WORD = /品牌|金名片/gu;
const LIST_END = /等[\p{Script=Han}]{0,8}$/u;
const LONGEST_LIST = 120;
const LIST_VERB = /^(?:.*?)(?:擦亮|打响|打造|推广|做优|做强|叫响|用好|深化|发挥|提升|培育)/u;

/** Brands without quotes: coined codes, what is called a brand, unquoted names in a list of brands. */
export function unquotedNames(text: string, from: number, to: number): UnquotedName[] {
  const part = text.slice(from, to);
  return [...codes(part), ...called(part), ...listed(part)].map((name) => ({ ...name, at: name.at + from }));
}

function codes(part: string): UnquotedName[] {
  return [...part.matchAll(CODE)].flatMap((match) => {
    const name = match.groups?.name ?? '';
    if (NO_CODE.test(name)) return [];
    return [{ name, at: match.index + match[0].length - name.length, kind: null, rule: coinedName.name }];
  });
}

function called(part: string): UnquotedName[] {
  return [...part.matchAll(CALLED)].flatMap((match) => {
    const { name = '', kind = null } = match.groups ?? {};
    if (COMMON.test(name)) return [];
    return [{ name, at: match.index + match[0].indexOf(name), kind, rule: calledABrand.name }];
  });
}

/** 擦亮“甲”、企业体检、“乙”等法律服务品牌: the items without quotes; those with quotes are found as quotes. */
function listed(part: string): UnquotedName[] {
  return [...part.matchAll(BRAND_WORD)].flatMap((match) => {
    const first = Math.max(0, match.index - LONGEST_LIST);
    const before = part.slice(first, match.index);
    const end = LIST_END.exec(before.slice(-9));
    if (end === null) return [];
    const list = /[^，,。；;：:\n]*$/u.exec(before.slice(0, before.length - end[0].length))?.[0] ?? '';
    if (!/[”、]/u.test(list) || !/[“”]/u.test(list)) return [];
    const opening = LIST_VERB.exec(list)?.[0].length ?? 0;
    const names: UnquotedName[] = [];
    let at = match.index - end[0].length - list.length + opening;
    for (const item of list.slice(opening).split('、')) {
      const plain = !/[“”]/u.test(item) && item.length >= 4 && item.length <= 20;
      if (plain) names.push({ name: item, at, kind: '品牌', rule: inAList.name });
      at += item.length + 1;
    }
    return names;
  });
}
