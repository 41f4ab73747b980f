import { type PlaceRule, placeInField } from '../places/place-in-name.ts';

export const regionOfIssuer: PlaceRule = {
  name: 'region/issuer',
  summary: '适用地区取发文机关名称中的地名；同名区县按文中出现的上级地名判定，仍不能判定的不填。',
  examples: [
    { text: '工作要点\n金华市婺城区司法局\n', finds: ['浙江省金华市婺城区'] },
    { text: '工作方案\n鼓楼区司法局\n落实福州市部署。', finds: ['福建省福州市鼓楼区'] },
    { text: '工作方案\n鼓楼区司法局\n落实上级部署。', finds: [] },
  ],
  find: (text, document, counts) => placeInField(text, document, 'issuer', counts),
};
