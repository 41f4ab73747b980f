/** A clause such as plans of many places hold, to try the search for precedents with. */
export const EXAMPLE_CLAUSE = '健全行政机关负责人出庭应诉制度，行政机关负责人出庭应诉率达到100%。';

/** A draft with what a review looks for: no lead, no deadline, vague words. */
export const EXAMPLE_DRAFT = `某县2026年法治建设工作要点

某县司法局
2026年2月1日

一、规范行政执法
1.开展执法监督。适时组织案卷评查，办理执法监督案件20件以上。（责任单位：县司法局、县市场监管局）
2.${EXAMPLE_CLAUSE}（责任单位：有关部门）
`;
