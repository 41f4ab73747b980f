import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Reforms known throughout the country by these names: brands wherever they stand in quotes. */
export const KNOWN_REFORMS = wordList(`
  好差评 最多跑一次 一件事 一件事一次办 高效办成一件事 一网通办 一网统管 一网协同 跨省通办 全城通办 一窗受理
  一窗通办 双随机、一公开 证照分离 多证合一 先照后证 放管服 综合查一次 一支队伍管执法 大综合一体化 一业一证 一照多址
  一证多址 拿地即开工 交房即交证 交地即交证 接诉即办 街乡吹哨、部门报到 一枚印章管审批 标准地 亩均论英雄 多规合一
  多审合一 免申即享 无证明城市 一码通 一卡通 千万工程 百千万工程 万企兴万村 四好农村路 雪亮工程 清廉浙江 县管校聘
  厕所革命 揭榜挂帅 链长制 智改数转 扫黄打非 先诊疗后付费 多测合一 一照通办 无废城市 首席数据官 企业安静期 明厨亮灶
  互联网+明厨亮灶 净网 护苗 剑网 清朗 一盔一带
`);
