import { wordList } from '../../../graph/lexicon/word-list.ts';

/**
 * Characters of the block "CJK Radicals Supplement" with the common character each looks like, as text copied out of PDFs has
 * them; Unicode gives no compatibility mapping for these (the Kangxi radicals have one). Pairs: radical, character.
 */
export const RADICALS = wordList(`
  ⺁厂 ⺄乙 ⺈刀 ⺊卜 ⺌小 ⺍小 ⺎兀 ⺒巳 ⺓幺 ⺛旡 ⺜日 ⺝月 ⺟母 ⺠民 ⺤爪 ⺧牛 ⺩王 ⺫目 ⺬示 ⺮竹 ⺲罒 ⺳网 ⺶羊
  ⺷羊 ⺸羊 ⺹老 ⺻聿 ⺼月 ⺽臼 ⻁虎 ⻄西 ⻅见 ⻆角 ⻇角 ⻉贝 ⻊足 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞
  ⻝食 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙 ⻱龜 ⻳龟
`);

/**
 * Private-use characters that have one meaning in practice: bullets of Wingdings and Symbol as Word writes them, and the blank
 * of old Chinese systems. Pairs: private-use character, what it shows.
 */
export const PRIVATE_USE: readonly string[] = [
  '\uf06c●',
  '\uf06e■',
  '\uf075◆',
  '\uf076◆',
  '\uf09f•',
  '\uf0a7▪',
  '\uf0b2◆',
  '\uf0b7•',
  '\uf0d8➢',
  '\uf0e8➢',
  '\uf0fc✓',
  '\uf0fe✓',
  '\ue5e5\u3000',
  '\ue004\u3000',
];
