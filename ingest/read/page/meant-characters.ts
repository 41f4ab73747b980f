/**
 * Radicals that look like a whole character, and the character meant. Unicode folds the Kangxi radicals (U+2F00…) by
 * itself; these of the supplement it leaves.
 */
const RADICALS =
  '⺁厂⺎兀⺒巳⺓幺⺔彐⺝月⺟母⺠民⺢水⺥爪⺩王⺮竹⺯糸⺶羊⺷羊⺻聿⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻐钅⻑長⻒长⻓长⻔门⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟';
const CHARACTER_BY_RADICAL = new Map((RADICALS.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]));

/**
 * PDFs name glyphs, not characters: the glyph of 工 is often written back as the radical ⼯, which no search would find.
 * Folds radicals, compatibility ideographs and ligatures.
 */
export function meantCharacter(text: string): string {
  return text
    .replace(/[\u2e80-\u2eff]/g, (radical) => CHARACTER_BY_RADICAL.get(radical) ?? radical)
    .replace(/[\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06]/g, (character) => character.normalize('NFKC'));
}
