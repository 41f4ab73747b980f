import type { Rule } from '../../rule.ts';
import { type Fact, fact } from '../page.ts';

/** Concludes from what was found. */
interface PlaceRule extends Rule {
  readonly find: (facts: readonly Fact[]) => Fact | null;
}

/** The place at the head of the issuer's name or of the title. */
export const region: PlaceRule = {
  name: 'metadata/region',
  summary: '发文机关或标题开头的地名。',
  examples: [
    {
      text: '杭州市余杭区教育局2024年工作要点\n一、扩大学位。新建学校。',
      finds: ['title=杭州市余杭区教育局2024年工作要点', 'issuer=杭州市余杭区教育局', 'region=杭州市余杭区'],
    },
  ],
  find(facts) {
    for (const { field, value, start } of facts) {
      if (field !== 'issuer' && field !== 'title') continue;
      const skip = /^(?:中共|关于|\d{4}年)?/.exec(value)?.[0].length ?? 0;
      PLACE.lastIndex = skip;
      const place = PLACE.exec(value)?.[0] ?? '';
      if (place.length < 2 || NOT_PLACE.test(place)) continue;
      return fact('region', place, start + skip, start + skip + place.length, region.name);
    }
    return null;
  },
};

const PLACE =
  /(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,7}?(?:市|自治州|地区|盟))?(?:[\u4e00-\u9fff]{1,8}?(?:自治县|县|区|旗|市|新区))?/y;
const NOT_PLACE = /^(?:[全本各我该市县区省]|国家|中共|关于|印发)/;
