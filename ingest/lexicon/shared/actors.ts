import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Bodies, firms and their kind, by what their names end with or as plans speak of them. Plain vocabulary. */
export const ORGANISATIONS = wordList(`
  单位 部门 机构 组织 学校 高校 院校 医院 卫生院 企业 公司 集团 协会 商会 合作社 党组织 支部 委员会 团队 中心 平台
  基地 支队 大队 分行 园区 开发区 街道 社区
`);

/** People, by what they are. */
export const PEOPLE = wordList('人员 人群 群体 家庭 居民 群众 职工 农民 农户 用户 青年 个人');
