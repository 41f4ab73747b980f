import { COMPARATOR_WORDS } from '../../../../../graph/lexicon/comparators.ts';
import { GOVERNING_VERBS } from '../../../../lexicon/targets/bringing-about.ts';
import { REACH_VERBS, TOTALS } from '../../../../lexicon/targets/comparators.ts';
import type { TargetRule } from '../../candidate.ts';
import { objectOfLead } from '../../metric/metric-of.ts';
import { suffixLength } from '../../number/comparator.ts';
import { endingWord } from '../../word-match.ts';

const GOVERNING = [...GOVERNING_VERBS, ...COMPARATOR_WORDS];

export const count: TargetRule = {
  name: 'target/count',
  summary: '要完成的件数：建成、培育、培训若干个、家、人次；汉字数目须紧跟动词，“一个”须有“至少”或“每”。',
  examples: [
    {
      text: '到2025年，改造提升农贸市场15个以上，培育星级市场5至8家。',
      finds: ['改造提升农贸市场 gte 15 个 @2025', '星级市场 range 5–8 家 @2025'],
    },
    {
      text: '新建公办幼儿园6所，25个社区建成嵌入式托育点。',
      finds: ['公办幼儿园 eq 6 所', '社区建成嵌入式托育点 eq 25 个'],
    },
    {
      text: '筹集保障性租赁住房95000套（户），惠及780万人以上。',
      finds: ['保障性租赁住房 eq 95000 套', '保障性租赁住房（惠及） gte 7800000 人'],
    },
    {
      text: '建设5个国家级、20个省级现代农业产业园。',
      finds: ['国家级现代农业产业园 eq 5 个', '省级现代农业产业园 eq 20 个'],
    },
    {
      text: '创建省级样板村4个、市级9个，每个乡镇建好1个示范户。',
      finds: ['省级样板村 eq 4 个', '市级样板村 eq 9 个', '示范户 eq 1 个'],
    },
    {
      text: '城南泵站2026年6月底前投入使用；每个镇配备水泵4台。',
      finds: ['水泵 eq 4 台'],
    },
    {
      text: '培训技能人才5×10^3人，服务群众2～3×10³人次。',
      finds: ['培训技能人才 eq 5000 人', '服务群众 range 2000–3000 人次'],
    },
    { text: '新建成社区食堂7家。', finds: ['社区食堂 eq 7 家'] },
    {
      text: '选拔培养青年技师40名，树立先进典型20个，改造建设文化站6座，架设路灯90盏。',
      finds: ['青年技师 eq 40 名', '先进典型 eq 20 个', '文化站 eq 6 座', '路灯 eq 90 盏'],
    },
    {
      text: '在交通枢纽安装储物柜210个，村（社区）组建文艺队伍136支，更换路灯80盏，建设回收站点30个。',
      finds: ['储物柜 eq 210 个', '文艺队伍 eq 136 支', '路灯 eq 80 盏', '回收站点 eq 30 个'],
    },
    {
      text: '分两批遴选示范学校，首批认定20所；为6万名居民建立健康档案。',
      finds: ['示范学校 eq 20 所', '居民健康档案 eq 60000 名'],
    },
    {
      text: '新建1处5000平方米以上的湿地公园、2处800平方米以上的口袋花园。',
      finds: ['5000平方米以上的湿地公园 eq 1 处', '800平方米以上的口袋花园 eq 2 处'],
    },
    {
      text: '新建3所公办及民办托育园、4所寄宿小学；完成水厂续建、新建泵站10座。',
      finds: ['公办及民办托育园 eq 3 所', '寄宿小学 eq 4 所', '泵站 eq 10 座'],
    },
    { text: '安排水利项目9个共197公里。', finds: ['水利项目 eq 9 个', '水利项目 eq 197 公里'] },
    { text: '争创省级绿色村庄2个、岭城市级6个。', finds: ['省级绿色村庄 eq 2 个', '岭城市级绿色村庄 eq 6 个'] },
    { text: '建成两个省级农产品加工园区。', finds: ['省级农产品加工园区 eq 2 个'] },
    { text: '每个乡镇至少建设一所标准化寄宿制学校。', finds: ['标准化寄宿制学校 gte 1 所'] },
    { text: '组建家庭医生团队1—2支。', finds: ['家庭医生团队 range 1–2 支'] },
    {
      text: '引进10个人才团队，招募20名优秀教师，开通5条线路，扶持3家电商企业，新建学校6所以上。',
      finds: ['人才团队 eq 10 个', '优秀教师 eq 20 名', '线路 eq 5 条', '电商企业 eq 3 家', '学校 gte 6 所'],
    },
    {
      text: '改造老旧小区12个3560户48万平方米。',
      finds: ['改造老旧小区 eq 12 个', '改造老旧小区 eq 3560 户', '改造老旧小区 eq 480000 平方米'],
    },
    {
      text: '举办不少于200场演出、400场阅读活动以及90场讲座。',
      finds: ['演出 gte 200 场', '阅读活动 gte 400 场', '讲座 gte 90 场'],
    },
    { text: '为村卫生站配备健康一体机，共310台。', finds: ['健康一体机 eq 310 台'] },
    {
      text: '公办学位新增300个，对困难儿童实施康复救助不少于50人次。',
      finds: ['公办学位 eq 300 个', '康复救助 gte 50 人次'],
    },
    { text: '全市划为东西两片，共12个。', finds: [] },
    { text: '建设一批示范基地，形成一套制度，推动三级联动。', finds: [] },
    { text: '实施11.121人才梯队项目，覆盖12个人信息管理环节。', finds: [] },
  ],
  accepts({ quantity, before, after, continues, lead }) {
    if (quantity.sort !== 'count') return false;
    if (quantity.unit === '分')
      return suffixLength(after) > 0 || /[≥>＞]$/u.test(before) || endingWord(before, REACH_VERBS) !== null;
    if (/^[村镇街县校园企站对分格层片班口头方]$/u.test(quantity.unit) && before === '') return false;
    if (TOTALS.includes(before.trim()) && after === '' && (objectOfLead(lead) !== null || ENDS_IN_A_COUNT.test(lead)))
      return true;
    if (quantity.numerals === 'arabic') return continues || (before + after).trim().length > 1;
    const governed = endingWord(before, GOVERNING) !== null || suffixLength(after) > 0;
    if (quantity.value === 1)
      return /(?:至少|不少于|不低于)\p{Script=Han}{0,4}$|每(?:[个县市区村镇所家]|乡镇)[\p{Script=Han}（()）]{0,8}(?:建成|新建|建设|打造|培育|创建|配备)$/u.test(
        before,
      );
    return governed && before !== '';
  },
};

/** 新建桥梁9座，共420米 */
const ENDS_IN_A_COUNT = /[0-9]\p{Script=Han}{1,2}[，,、]?$/u;
