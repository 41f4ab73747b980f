import { alternation } from '../../../../graph/text/alternation.ts';
import { SERVICE_WORDS, USING_VERBS } from '../../../lexicon/brands/around-names.ts';
import { NAME_OPENINGS } from '../../../lexicon/brands/brand-heads.ts';
import { APP_HEADS, APP_NAME_ENDINGS, NOT_APP_NAMES, SERVICE_APPS } from '../../../lexicon/brands/service-apps.ts';
import { endingWord, openingWord } from '../../targets/word-match.ts';
import type { FoundName, NameRule, QuoteRule } from '../brand-rule.ts';
import { isNumberCombination, isOnlyMade } from '../name-form.ts';

export const coinedName: QuoteRule & NameRule = {
  name: 'brand/coined-name',
  summary:
    '造出来的名字：智慧、云上、掌上、微、浙里等开头的，带间隔号的，数字连缀的（四送一服），以及未加引号而写明推广应用的“……码”。',
  examples: [
    { text: '打造“书香滨海”，加快“智慧水务”建设。', finds: ['书香滨海', '智慧水务'] },
    { text: '全面推广应用“闽政通·医保服务”，常态化开展“三问三送”。', finds: ['闽政通·医保服务', '三问三送'] },
    { text: '推广应用长江禁捕码，上线居民健康码。', finds: ['长江禁捕码', '居民健康码'] },
    { text: '推广粤省事、云栖办小程序，升级“浙里办”专区。', finds: ['粤省事', '云栖办', '浙里办'] },
    { text: '建设公共交通平台，推行一网通办平台，打造信息互通平台，依托督办系统。', finds: [] },
    { text: '推广“云护通”线上派单，“税速达”远程帮办随时接通。', finds: ['云护通', '税速达'] },
    { text: '推行“马上办”“全程代办”，做到“一号通”。', finds: [] },
    { text: '推广使用二维码和统一社会信用代码。', finds: [] },
  ],
  find(quote) {
    const { name, made, after } = quote;
    if (isServiceName(name) && (made || SERVICE_AFTER.test(after))) return { kind: null, firm: false };
    if (!made || !isOnlyMade(quote)) return null;
    const coined = openingWord(name, NAME_OPENINGS) !== null && name.length >= 3 && name.length <= 10;
    if (name.includes('·') || coined) return { kind: null, firm: true };
    return isNumberCombination(name) ? { kind: null, firm: false } : null;
  },
  findNames(text, from, to) {
    const part = text.slice(from, to);
    return [...codes(part), ...apps(part)].map((name) => ({ ...name, at: name.at + from }));
  },
};

/** “云护通”线上派单, “税速达”远程帮办: a short coined name of a service, and what the service does. */
function isServiceName(name: string): boolean {
  return /^(?![一全])\p{Script=Han}{2,4}(?:通|达|码|宝)$/u.test(name) && endingWord(name, NOT_APP_NAMES) === null;
}

const SERVICE_AFTER = new RegExp(`^${alternation(SERVICE_WORDS)}`, 'u');

const CODE = new RegExp(
  `(?:${alternation(USING_VERBS)}|扫)(?<name>[\\p{Script=Han}]{2,6}码)(?=[，,。；;、）)和及与等]|$)`,
  'gu',
);

function codes(part: string): FoundName[] {
  return [...part.matchAll(CODE)].flatMap((match) => {
    const name = match.groups?.name ?? '';
    if (endingWord(name, NOT_APP_NAMES) !== null) return [];
    return [{ name, at: match.index + match[0].length - name.length, kind: null }];
  });
}

const KNOWN_APP = new RegExp(alternation(SERVICE_APPS), 'gu');
const CALLED_APP = new RegExp(
  `(?:${alternation(USING_VERBS)}|、|和)(?<name>\\p{Script=Han}{2,4}${alternation(APP_NAME_ENDINGS)})(?<kind>${alternation(APP_HEADS)})`,
  'gu',
);

/** 粤省事 wherever it stands without quotes, and 江州办 in front of 小程序. */
function apps(part: string): FoundName[] {
  const known = [...part.matchAll(KNOWN_APP)].map(({ index, 0: name }): FoundName => ({ name, at: index, kind: null }));
  const called = [...part.matchAll(CALLED_APP)].flatMap((match): FoundName[] => {
    const { name = '', kind = null } = match.groups ?? {};
    if (endingWord(name, NOT_APP_NAMES) !== null || SERVICE_APPS.includes(name)) return [];
    return [{ name, at: match.index + match[0].indexOf(name), kind }];
  });
  return [...known, ...called];
}
