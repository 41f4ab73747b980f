import { wordList } from './word-list.ts';

/** The word for what kind of place it is, at the end of its name. */
export const PLACE_SUFFIXES = wordList(`
  特别行政区 自治区 自治州 自治县 自治旗 地区 林区 特区 省 市 区 县 旗 盟
`);

/** Peoples that autonomous areas are named after, without 族. */
export const PEOPLES = wordList(`
  维吾尔 哈萨克 柯尔克孜 蒙古 塔吉克 锡伯 俄罗斯 土家 哈尼 布依 景颇 傈僳 纳西 拉祜 达斡尔 鄂温克 鄂伦春 朝鲜 仡佬
  仫佬 毛南 布朗 普米 撒拉 保安 东乡 裕固 独龙 壮 回 藏 苗 侗 瑶 彝 白 傣 羌 满 黎 畲 佤 水 土 怒
`);

/** Of which level or what kind of place something is: these make two otherwise equal metrics two. */
export const LEVELS_AND_SETTLEMENTS = wordList(`
  国家级 省级 市级 区级 县级 镇级 乡级 村级 地区 城区 市区 郊区 主城 县城 城镇 城市 农村 乡村 乡镇 建制镇
`);

/** Zones that stand behind the short name of their place. */
export const ZONES = wordList(`
  新区 开发区 经开区 高新区 经济开发区 经济技术开发区 高新技术产业开发区 工业园区 综保区 保税区 自贸区 自贸试验区
`);
