import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Words of plain vocabulary whose first character is a level of government and means none in a name: 市场监管局, 市政园林局, 区域中心. */
export const WORDS_WITH_A_LEVEL = wordList(`
  省内 省外 省域 市场 市容 市政 市民中心 市区 市域 市内 市外 州内 州外 盟内 盟外 县域 县内 县外 区域 区块 区位 区间
  区内 区外 旗内 旗外 镇域 镇区 镇内 镇外 乡村 乡镇 乡域 乡民 乡内 乡外
`);
