import { type PlaceRule, placeInField } from '../places/place-in-name.ts';

export const regionOfTitle: PlaceRule = {
  name: 'region/title',
  summary: '没有发文机关时，适用地区取标题中的地名；简称须在正文中再次出现，区县简称须有全称佐证。',
  examples: [
    { text: '2024年成都市司法行政工作会议\n\n', finds: ['四川省成都市'] },
    { text: '打造芜湖“法治名片”方案\n\n建设法治芜湖。', finds: ['安徽省芜湖市'] },
    { text: '学习芜湖经验\n\n加强学习。', finds: [] },
  ],
  find: (text, document, counts) => placeInField(text, document, 'title', counts),
};
