import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { chineseNumeral } from './chinese-numeral.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `第%1章`, `（%2）` */
  readonly text: string;
}

/**
 * Computes the number that Word shows before each paragraph. Call it once a paragraph, in order: lists count on, and a
 * paragraph of a higher level restarts those below.
 */
export function numbering(numberingXml: CheerioAPI, stylesXml: CheerioAPI): (paragraph: Element) => string {
  const levels = definedLevels(numberingXml);
  const styles = styleNumbering(stylesXml);
  const counters = new Map<string, number[]>();

  return (paragraph) => {
    const { listId, depth } = numberOf(paragraph);
    const list = levels.get(listId);
    const level = list?.levels.get(depth);
    if (!list || !level) return '';
    const counts = counters.get(list.countedWith) ?? [];
    counters.set(list.countedWith, counts);
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    if (level.format === 'bullet' || level.format === 'none') return '';
    const shown = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      const above = list.levels.get(of);
      return printed(counts[of] ?? above?.start ?? 1, above?.format ?? 'decimal');
    });
    // Word sets a tab or a space behind; in running text only a number without a mark of its own needs one.
    return /[\p{L}\p{N}]$/u.test(shown) ? `${shown} ` : shown;
  };

  function numberOf(paragraph: Element): { listId: string; depth: number } {
    const properties = numberingXml(paragraph).children('w\\:pPr');
    const own = properties.children('w\\:numPr');
    const style = styles.get(properties.children('w\\:pStyle').attr('w:val') ?? '');
    return {
      listId: own.children('w\\:numId').attr('w:val') ?? style?.listId ?? '',
      depth: Number(own.children('w\\:ilvl').attr('w:val') ?? style?.depth ?? 0),
    };
  }
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** Lists made from one definition count on together, unless they override its start. */
  readonly countedWith: string;
}

function definedLevels(xml: CheerioAPI): Map<string, List> {
  const abstracts = new Map<string, Map<number, Level>>();
  xml('w\\:abstractNum').each((_, element) => {
    const levels = new Map<number, Level>();
    xml(element)
      .children('w\\:lvl')
      .each((_, level) => {
        levels.set(Number(level.attribs['w:ilvl']), toLevel(xml, level));
      });
    abstracts.set(element.attribs['w:abstractNumId'] ?? '', levels);
  });
  const lists = new Map<string, List>();
  xml('w\\:num').each((_, element) => {
    const id = element.attribs['w:numId'] ?? '';
    const abstractId = xml(element).children('w\\:abstractNumId').attr('w:val') ?? '';
    const levels = new Map(abstracts.get(abstractId));
    const overrides = xml(element).children('w\\:lvlOverride');
    overrides.each((_, override) => {
      const depth = Number(override.attribs['w:ilvl']);
      const level = xml(override).children('w\\:lvl').get(0);
      const start = xml(override).children('w\\:startOverride').attr('w:val');
      const base = level ? toLevel(xml, level) : levels.get(depth);
      if (base) levels.set(depth, start === undefined ? base : { ...base, start: Number(start) });
    });
    lists.set(id, { levels, countedWith: overrides.length > 0 ? `list ${id}` : `definition ${abstractId}` });
  });
  return lists;
}

function toLevel(xml: CheerioAPI, level: Element): Level {
  const child = (name: string) => xml(level).children(name).attr('w:val');
  return {
    start: Number(child('w\\:start') ?? 1),
    format: child('w\\:numFmt') ?? 'decimal',
    text: child('w\\:lvlText') ?? '',
  };
}

function styleNumbering(xml: CheerioAPI): Map<string, { listId: string; depth: number }> {
  const styles = new Map<string, { listId: string; depth: number }>();
  xml('w\\:style').each((_, style) => {
    const properties = xml(style).children('w\\:pPr').children('w\\:numPr');
    const listId = properties.children('w\\:numId').attr('w:val');
    const depth = Number(properties.children('w\\:ilvl').attr('w:val') ?? 0);
    if (listId !== undefined) styles.set(style.attribs['w:styleId'] ?? '', { listId, depth });
  });
  return styles;
}

function printed(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'taiwaneseCounting':
      return chineseNumeral(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case 'decimalFullWidth':
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 'upperLetter':
    case 'lowerLetter': {
      const letter = String.fromCodePoint(0x41 + ((value - 1) % 26));
      return format === 'upperLetter' ? letter : letter.toLowerCase();
    }
    default:
      return String(value);
  }
}
