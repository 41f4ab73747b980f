import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Words that make an amount the size of a grant, a fee or a fine. */
export const GRANT_BEFORE = wordList(`
  给予 补助 补贴 奖励 奖补 资助 贴息 补偿 罚款 处以 最高 最低 扣 扣减 扣除 标准为 减免 减按 税率 利率 费率 按照 按
  每人每月 每人每年 一次性 保底 工资 缴纳 收费 首付 计提 注册资本 单价
`);

/** The same, right after the amount. */
export const GRANT_AFTER = wordList(`
  的标准 的比例 给予 奖励 的奖励 补助 的补助 补贴 的补贴 奖补 的奖补 资助 的资助 贴息 的贴息 计提 的额度 的罚款 罚款
  一次性 的一次性 的资金支持 的奖金 的优惠 优惠 的财政补 资金补助 资金奖励 的经费补 经费 的税率 的利率 标准
`);

/** What a grant is called, or a plan does by it: 补助比例, 奖励总额. */
export const GRANTS = wordList('支持 补助 补贴 奖补 奖励 资助 贴息 担保 贴费');

/** What is cut where something went wrong: 核减绩效薪酬10%. */
export const CUT_PAYMENTS = wordList('薪酬 绩效 奖金 工资 经费 补助 补贴 资金');

/** How some are treated otherwise than others: 报销比例比省级医院高15个百分点. */
export const GIVEN_MORE = wordList('提高 降低 上浮 下浮 高 低 多 少 优惠');

/** What an amount or a share is the rate of. */
export const RATES = wordList('给予 减按 利率 费率 首付 上浮 下浮');

/** What is done with all the money of a fund, before its name: the sum is not what one is given. */
export const FUND_VERBS = wordList('争取 筹集 筹措 落实 发放 拨付 下达 投入 兑付 兑现 统筹');
