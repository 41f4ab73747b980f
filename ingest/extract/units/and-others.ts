/** 等, 等部门, 等市直有关单位 behind the last name of a list: those that are not named. A part of longer patterns. */
export const AND_OTHERS =
  '等(?:(?:国务院|中央|国家|[省市州盟县区旗](?:直|级|属)?)?(?:各)?(?:相关|有关)?(?:职能|成员|(?:行业|业务)?主管|行业监管)?(?:单位|部门|地区|地方|机构|处室|科室)|各地)?';
