/**
 * One form of a law's or plan's title for widths, spaces and dashes; the state's name goes where a law follows, so that
 * 《中华人民共和国行政复议法》 and 《行政复议法》 are one.
 */
export function canonicalTitle(title: string): string {
  const even = title
    .replace(/\s+/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/［|\[/g, '〔')
    .replace(/］|\]/g, '〕')
    .replace(/(?<![–—―－-])[–—―－-]+(?=\d)/g, '—');
  const bare = even.startsWith(STATE) ? even.slice(STATE.length) : even;
  return isLaw(bare) ? bare : even;
}

const STATE = '中华人民共和国';

/** A law's title ends with what kind of law it is, or with a bracket behind that: 法（2017年修正）. */
function isLaw(title: string): boolean {
  return /.(?:法|法典|条例|细则)$/.test(title) || (title.endsWith('）') && /.(?:法|法典|条例|细则)（/.test(title));
}
