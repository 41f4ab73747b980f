import { wordList } from '../../../graph/lexicon/word-list.ts';

/**
 * Applications of provinces and of the state for the public, not for offices among themselves, known throughout the country by these
 * names: brands, quoted or not. From the applications' own pages; those of cities and counties are found by what they are called.
 */
export const SERVICE_APPS = wordList(`
  浙里办 粤省事 粤商通 苏服办 皖事通 随申办 闽政通 赣服通 爱山东 豫事办 鄂汇办 湘易办 桂通办 海易办 渝快办 天府通办
  一部手机办事通 秦务员 甘快办 青松办 新服办 我的宁夏 蒙速办 辽事通 吉事办 冀时办 三晋通 津心办 京通 国务院客户端
`);

/** What an application is called behind a name without quotes: 江州办小程序. */
export const APP_HEADS = wordList('小程序 客户端 APP App 平台 专区 移动端');

/** How such names end. */
export const APP_NAME_ENDINGS = wordList('办 通 码 事通 服务通');

/** Words that end so and name no application. */
export const NOT_APP_NAMES = wordList(`
  交通 流通 沟通 普通 联通 直通 互通 畅通 疏通 贯通 打通 开通 融通 卡通 公共交通 通办 网办 帮办 代办 承办 主办 举办
  协办 督办 交办 催办 二维码 条形码 验证码 追溯码 防伪码 编码 代码 号码 密码
  邮码 条码 电子码 解码 译码 扫码 数码 赋码 一码 合码 起码 砝码 筹码
`);
