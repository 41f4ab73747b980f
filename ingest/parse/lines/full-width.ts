const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/;
/** Marks that stand among Chinese characters only. */
const CHINESE_MARK = /[\u3000-\u303f\uff00-\uffef“”‘’—…·]/;
const HALF_WIDTH = /[,;:?!()]/g;
const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
]);

/**
 * Half-width marks among Chinese characters in full width, as web pages and typists leave them out: 到2025年,达到90%(含)以上;. One
 * character for one, so that offsets hold. Those among digits or Latin words are what they are: 1,200, 10:30, f(x).
 */
export function inFullWidth(text: string): string {
  const parts: string[] = [];
  /** Of the brackets that are open on this line: whether each is turned. */
  let open: boolean[] = [];
  let line = -1;
  let at = 0;
  for (const found of text.matchAll(HALF_WIDTH)) {
    const [mark] = found;
    const { index } = found;
    if (index > line) {
      open = [];
      const end = text.indexOf('\n', index);
      line = end < 0 ? text.length : end;
    }
    let turned = isChinese(text[index - 1]) || isChinese(text[index + 1]);
    if (mark === '(') open.push(turned);
    else if (mark === ')') turned = open.pop() ?? false;
    else if (!turned) turned = ENDS_LINE.test(text[index + 1] ?? '\n') && BEFORE.test(text[index - 1] ?? '');
    if (!turned) continue;
    parts.push(text.slice(at, index), FULL_WIDTH.get(mark) ?? mark);
    at = index + 1;
  }
  if (at === 0) return text;
  parts.push(text.slice(at));
  return parts.join('');
}

/** 达到90%; at the end of a line. */
const ENDS_LINE = /\n/;
const BEFORE = /[%％‰\d)]/;

function isChinese(sign: string | undefined): boolean {
  return sign !== undefined && (HAN.test(sign) || CHINESE_MARK.test(sign));
}
