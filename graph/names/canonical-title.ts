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
    .replace(/[–—―－-]+(?=\d)/g, '—');
  return even.replace(/^中华人民共和国(?=.+(?:法|法典|条例|细则)(?:（.*）)?$)/, '');
}
