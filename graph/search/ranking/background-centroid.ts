import type { Embedder } from '../../embed/embedder.ts';

/**
 * The middle of what plans of all fields say. A question's cosine with it tells how near the question is to official prose as
 * such, whatever that is about: so much nearer is its nearest passage in any collection. Embedded once a model.
 */
export function commonGround(embedder: Embedder): Promise<Float32Array> {
  const key = `${embedder.model} ${embedder.dimensions}`;
  const known = grounds.get(key);
  if (known) return known;
  const ground = middleOf(embedder);
  grounds.set(key, ground);
  ground.catch(() => grounds.delete(key));
  return ground;
}

const grounds = new Map<string, Promise<Float32Array>>();

/** As questions, since those do not wait for the passages of an ingest. */
async function middleOf(embedder: Embedder): Promise<Float32Array> {
  const vectors = await Promise.all(FIELDS.map((text) => embedder.embedQuery(text)));
  return Float32Array.from({ length: embedder.dimensions }, (_, i) =>
    vectors.reduce((sum, vector) => sum + (vector[i] ?? 0) / vectors.length, 0),
  );
}

/** Each line mixes fields that have nothing to do with each other. Composed for this; no plan says them. */
const FIELDS: readonly string[] = [
  [
    '推进城市公共交通优先发展，优化公交线路，建设公交专用道，提升换乘便利程度。',
    '落实养老服务补贴制度，建设社区嵌入式养老机构，增加护理型床位。',
    '健全生活垃圾分类投放、收集、运输、处理体系，提高资源化利用率。',
    '推进碳达峰行动，发展光伏、风电等可再生能源，提高能源利用效率。',
    '开展全民健身活动，建设体育公园和健身步道，举办群众性赛事。',
  ].join(''),
  [
    '加强食品生产经营全过程监管，开展校园食品安全专项整治，落实抽检计划。',
    '开展耕地保护和高标准农田建设，稳定粮食播种面积和产量。',
    '深化户籍制度和住房保障改革，增加保障性租赁住房供应。',
    '建设智慧城市数据平台，推动公共数据开放共享，加强个人信息保护。',
    '加强文物保护和非物质文化遗产传承，推动博物馆免费开放。',
  ].join(''),
  [
    '扩大普惠性学前教育资源供给，新建改扩建一批公办幼儿园，落实生均公用经费标准。',
    '推进老旧小区改造和加装电梯，完善物业管理和停车设施。',
    '扩大社会保险覆盖面，推进医保跨省异地就医直接结算。',
    '完善矛盾纠纷调解机制，推进人民调解与诉讼衔接。',
    '推动港口、机场和铁路建设，发展多式联运，降低物流成本。',
  ].join(''),
  [
    '完善分级诊疗制度，推动优质医疗资源下沉，建设县域医共体。',
    '支持企业开展关键核心技术攻关，培育高新技术企业和专精特新企业。',
    '实施就业优先政策，开展职业技能培训，促进高校毕业生和农民工就业。',
    '规范行政执法行为，推行执法公示和全过程记录制度。',
    '加强野生动植物保护，划定自然保护区，修复湿地生态。',
  ].join(''),
  [
    '实施饮用水水源地保护，整治黑臭水体，提升污水收集处理能力。',
    '加强森林草原防火和地质灾害防治，完善应急救援队伍和物资储备。',
    '优化税费缴纳流程，落实减税降费政策，支持小微企业融资。',
    '加强机关作风建设，严肃查处形式主义和官僚主义问题。',
    '完善退役军人安置和优抚政策，做好双拥工作。',
  ].join(''),
  [
    '加快新能源汽车充电基础设施建设，推进居民小区充电桩共建共享。',
    '推动文化旅游融合发展，打造精品旅游线路，丰富夜间消费场景。',
    '加强安全生产隐患排查治理，强化危险化学品和煤矿安全监管。',
    '推进政务服务事项网上办理，压缩审批时限，减少申请材料。',
    '加强未成年人保护，关爱留守儿童和困境儿童，健全救助机制。',
  ].join(''),
];
