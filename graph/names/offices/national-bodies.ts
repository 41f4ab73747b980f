/**
 * Central bodies: full name, then the forms that plans write. A document without a place means these when it writes
 * 发展改革委 or 人民银行.
 */
const NATIONAL_BODIES: readonly string[] = [
  '国务院',
  '国务院办公厅 | 国办',
  '中共中央办公厅 | 中央办公厅 中办',
  '外交部',
  '国防部',
  '国家发展和改革委员会 | 发展改革委 国家发展改革委 发展和改革委员会 国家发改委 发改委',
  '教育部',
  '科学技术部 | 科技部',
  '工业和信息化部 | 工信部',
  '国家民族事务委员会 | 国家民委 民委',
  '公安部',
  '国家安全部 | 安全部',
  '民政部',
  '司法部',
  '财政部',
  '人力资源和社会保障部 | 人力资源社会保障部 人社部',
  '自然资源部',
  '生态环境部',
  '住房和城乡建设部 | 住房城乡建设部 住建部',
  '交通运输部',
  '水利部',
  '农业农村部',
  '商务部',
  '文化和旅游部 | 文旅部',
  '国家卫生健康委员会 | 卫生健康委 国家卫生健康委 国家卫健委 卫健委',
  '退役军人事务部 | 退役军人部',
  '应急管理部 | 应急部',
  '中国人民银行 | 人民银行',
  '审计署',
  '国务院国有资产监督管理委员会 | 国资委 国务院国资委',
  '海关总署',
  '国家税务总局 | 税务总局',
  '国家市场监督管理总局 | 市场监管总局 市场监督管理总局 国家市场监管总局',
  '国家金融监督管理总局 | 金融监管总局',
  '中国证券监督管理委员会 | 证监会 中国证监会',
  '中国银行保险监督管理委员会 | 银保监会 中国银保监会',
  '国家广播电视总局 | 广电总局 国家广电总局',
  '国家体育总局 | 体育总局',
  '国家统计局 | 统计局',
  '国家知识产权局 | 知识产权局',
  '国家国际发展合作署 | 国际发展合作署',
  '国家医疗保障局 | 医保局 国家医保局 医疗保障局',
  '国务院参事室 | 参事室',
  '国家机关事务管理局 | 国管局',
  '国家数据局 | 数据局',
  '国家信访局 | 信访局',
  '国家粮食和物资储备局 | 粮食和储备局 国家粮食和储备局',
  '国家能源局 | 能源局',
  '国家国防科技工业局 | 国防科工局',
  '国家烟草专卖局 | 烟草局',
  '国家移民管理局 | 移民局',
  '国家林业和草原局 | 林草局 国家林草局 林业和草原局',
  '国家铁路局 | 铁路局',
  '中国民用航空局 | 民航局 中国民航局',
  '国家邮政局 | 邮政局',
  '国家文物局 | 文物局',
  '国家中医药管理局 | 中医药局 国家中医药局',
  '国家疾病预防控制局 | 疾控局 国家疾控局',
  '国家矿山安全监察局 | 矿山安监局 国家矿山安监局',
  '国家消防救援局',
  '国家外汇管理局 | 外汇局 国家外汇局',
  '国家药品监督管理局 | 药监局 国家药监局',
  '国家乡村振兴局 | 乡村振兴局',
  '国务院扶贫开发领导小组办公室 | 国务院扶贫办 扶贫办',
  '国务院食品安全委员会办公室 | 国务院食安办 食安办',
  '国务院安全生产委员会办公室 | 国务院安委办 国务院安委会办公室',
  '国务院港澳事务办公室 | 港澳办 国务院港澳办',
  '国家互联网信息办公室 | 国家网信办 中央网信办 网信办',
  '中国科学院 | 中科院',
  '中国社会科学院 | 社科院',
  '中国工程院 | 工程院',
  '中国气象局 | 气象局',
  '中国地震局 | 地震局',
  '新华通讯社 | 新华社',
  '中央宣传部 | 中宣部 中共中央宣传部',
  '中央组织部 | 中组部 中共中央组织部',
  '中央统战部 | 中共中央统战部',
  '中央政法委员会 | 中央政法委 中共中央政法委员会',
  '中央机构编制委员会办公室 | 中央编办',
  '中央精神文明建设指导委员会办公室 | 中央文明办',
  '中央农村工作领导小组办公室 | 中央农办',
  '中央军事委员会 | 中央军委',
  '最高人民法院 | 最高法院 高法院 最高法',
  '最高人民检察院 | 最高检察院 高检院 最高检',
  '全国总工会 | 中华全国总工会',
  '共青团中央 | 团中央',
  '全国妇女联合会 | 全国妇联',
  '中国残疾人联合会 | 中国残联 残联',
  '中国科学技术协会 | 中国科协 科协',
  '全国工商业联合会 | 全国工商联 中华全国工商业联合会',
  '中华全国供销合作总社 | 供销合作总社 全国供销合作总社 供销总社',
  '国家开发银行 | 开发银行',
  '中国农业发展银行 | 农业发展银行',
  '中国进出口银行 | 进出口银行',
  '中国国家铁路集团有限公司 | 国铁集团 中国铁路总公司 铁路总公司',
  '国家电网有限公司 | 国家电网公司 国家电网',
];

const FORMS = new Map<string, string>();
for (const row of NATIONAL_BODIES) {
  const [name = '', forms = ''] = row.split(' | ');
  for (const form of [name, ...forms.split(' ').filter(Boolean)]) FORMS.set(form, name);
}

/** Full name of a central body, or null when the name is none. */
export function nationalBody(written: string): string | null {
  const name = written.replace(/^中华人民共和国/, '');
  const office = /^(?<ministry>.+部)(?<office>办公厅|.{2,}司)$/.exec(name)?.groups;
  const ministry = office?.ministry && FORMS.get(office.ministry);
  return FORMS.get(name) ?? (ministry ? `${ministry}${office.office}` : null);
}

/** True for names that can only be central, whatever the document: 国务院办公厅, 司法部, 国家…局. 发展改革委 alone is not. */
export function isNationalBody(written: string): boolean {
  const name = written.replace(/^中华人民共和国/, '').replace(/^中共(?=中央)/, '');
  const office = /^(?<ministry>.+部)(?:办公厅|.{2,}司)$/.exec(name)?.groups;
  if (office?.ministry && MINISTRIES.has(office.ministry)) return true;
  return NATIONAL_START.test(name) || (FORMS.get(name) === name && NATIONAL_END.test(name)) || MINISTRIES.has(name);
}

/** True for titles that a central body begins: 国务院关于…, 司法部关于…. */
export function isNationalTitle(title: string): boolean {
  const name = title.replace(/^中华人民共和国/, '').replace(/^中共(?=中央)/, '');
  const body = /^(?<body>.{2,12}?(?:部|署|总局|委|办公厅))(?:等.{1,3}部门)?(?:[、\s]|关于|办公厅)/.exec(name)?.groups
    ?.body;
  return NATIONAL_START.test(name) || (body !== undefined && isNationalBody(body));
}

const NATIONAL_START =
  /^(?:国务院|中央(?!企业|财政|驻)|最高人民|国家(?!级)|全国人大|中国(?:人民银行|证监会|银保监会|气象局|民航局))/;
const NATIONAL_END = /(?:总局|总署|总社)$/;
const MINISTRIES = new Set(
  [...FORMS].filter(([form, name]) => /部$/.test(form) && /部$/.test(name)).map(([form]) => form),
);
