import type { MeasureFilter } from '../../../graph/store/filters.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';

export interface Question {
  readonly query: string;
  readonly filter: MeasureFilter;
}

/** Words, names, laws, conditions and plain questions, one without an answer. */
export const PLAIN_QUESTIONS: readonly string[] = [
  ...[
    '司法所规范化建设',
    '行政执法三项制度',
    '行政复议体制改革',
    '矛盾纠纷多元化解',
    '法律援助案件质量',
    '公证机构建设',
  ],
  ...['民营企业法治体检', '规范性文件合法性审核', '信访积案化解', '社区矫正对象管理', '网络舆情管控', '涉外法律服务'],
  ...['怎样让老百姓打官司更方便', '怎么帮助小微企业解决法律问题', '减少行政诉讼败诉', '提高办案效率，方便群众'],
  ...[
    '司法局牵头 行政执法',
    '2021年 营商环境',
    '哪些措施提到行政复议法',
    '满意率 95%以上 法律服务',
    '量子计算机芯片采购价格',
  ],
  ...[
    '人民调解员队伍',
    '法治宣传教育',
    '数字化改革应用',
    '检察监督',
    '律师行业党建',
    '智慧法院建设',
    '综合行政执法改革',
  ],
];

/**
 * Every way that a question is read, each question another one, so that none is answered from what an earlier one left: topics
 * in the collection's own words, places, offices, years, roles, laws and brands named in them, filters as the explorer sets
 * them, questions that only list, and questions whose restrictions leave nothing, so that others have to be tried.
 */
export async function questionsOf(store: GraphStore): Promise<readonly Question[]> {
  const facets = await store.facets({}, ['region', 'office', 'brand', 'regulation', 'year'], 40);
  const of = (field: string) => facets.find((facet) => facet.field === field)?.values ?? [];
  const [regions, offices, brands, laws, years] = ['region', 'office', 'brand', 'regulation', 'year'].map(of);
  const at = <T>(from: readonly T[] | undefined, i: number): T => from?.[i % Math.max(1, from.length)] as T;
  const place = (i: number) => at(regions, i).label.replace(/^.*?[省市]/u, '') || at(regions, i).label;
  const topics = await topicsOf(store);
  const kinds: readonly ((topic: string, i: number) => Question)[] = [
    (topic) => ({ query: topic, filter: {} }),
    (topic, i) => ({ query: `${at(years, i).value}年 ${topic}`, filter: {} }),
    (topic, i) => ({ query: `${place(i)} ${topic}`, filter: {} }),
    (topic, i) => ({ query: `${at(offices, i).value}牵头 ${topic}`, filter: {} }),
    (_, i) => ({ query: `${place(i)}${at(offices, i).value}牵头的措施`, filter: {} }),
    (_, i) => ({ query: `哪些措施提到${at(laws, i).label.replace(/[《》]/gu, '')}`, filter: {} }),
    (_, i) => ({ query: at(brands, i).label, filter: {} }),
    (topic, i) => ({ query: `满意率 ${80 + (i % 15)}%以上 ${topic}`, filter: {} }),
    (topic) => ({ query: topic, filter: { roles: ['lead'] } }),
    (topic, i) => ({
      query: topic,
      filter: { years: [at(years, i), at(years, i + 1)].map(({ value }) => Number(value)) },
    }),
    (topic, i) => ({ query: topic, filter: { offices: [at(offices, i).value] } }),
    (topic, i) => ({ query: topic, filter: { regionIds: [at(regions, i).value] } }),
    (topic) => ({ query: topic, filter: { hasLead: false, kinds: ['action'] } }),
    (_, i) => ({ query: '', filter: { offices: [at(offices, i).value] } }),
    (_, i) => ({ query: `${at(years, i).value}年量子计算机芯片采购价格`, filter: { roles: ['support'] } }),
  ];
  const made = topics.map((topic, i) => at(kinds, i)(topic, i));
  return [...PLAIN_QUESTIONS.map((query) => ({ query, filter: {} })), ...made];
}

/** What one types on the way to a name, letter by letter: characters, pinyin and initials. */
export const TYPED: readonly string[] = [
  ...new Set(
    '司法局 区司法局 sifaju sfj qsfj 法治 fazhi fzb 余杭 yuhang yhqsfj 综合执法 zonghezhifa zhzf 行政复议法 xzfyf 95'
      .split(' ')
      .flatMap((name) => Array.from(name, (_, i) => name.slice(0, i + 1))),
  ),
];

/** Pieces of different measures' first sentences, and titles. */
async function topicsOf(store: GraphStore): Promise<readonly string[]> {
  const { items } = await store.measures({}, { first: 2 * TOPICS });
  const texts = items.map(({ node }, i) => {
    const from = i % 2 === 0 ? (node.title ?? node.text) : node.text.slice(i % 17);
    return from.replace(/[^\p{Script=Han}]/gu, '').slice(0, 5 + (i % 9));
  });
  return [...new Set(texts)].filter((text) => text.length >= 4).slice(0, TOPICS);
}

/** A multiple of the kinds of question. */
const TOPICS = 120;
