const YEAR = /(?<year>20[0-9]{2})\s?(?:年|[.．/-](?=[0-9]))?/u;
/** A time as cells and labels give it: 2024年6月底, 2024.12, 6月30日前, 年底前, 一季度; the last of several. */
const TIME = new RegExp(
  `(?:${YEAR.source})?(?:(?<month>1[0-2]|0?[1-9])(?:月(?:份)?|[.．/-](?=[0-9])|(?![0-9]))(?:(?<day>[12][0-9]|3[01]|0?[1-9])(?:日|(?![0-9年月])))?|第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|(?<end>年底|年末|年内|全年|当年|今年))?`,
  'gu',
);
const LONGEST = 40;

/** The date of a cell or label that holds nothing but times, an ISO year, month or day; null when it names none, 长期坚持. */
export function writtenDate(written: string, planYear: number | null): string | null {
  let date: string | null = null;
  let year = planYear;
  for (const match of written.slice(0, LONGEST).normalize('NFKC').matchAll(TIME)) {
    if (match[0] === '') continue;
    const { month, day, quarter, half, end, year: named } = match.groups ?? {};
    if (named === undefined && month !== undefined && !/月/u.test(match[0])) continue;
    year = named === undefined ? year : Number(named);
    if (year === null) continue;
    const last = month ?? monthOf(quarter, half);
    if (last === undefined && end === undefined && named === undefined) continue;
    date = [
      String(year),
      ...(last === undefined ? [] : [last.padStart(2, '0')]),
      ...(day === undefined ? [] : [day.padStart(2, '0')]),
    ].join('-');
  }
  return date;
}

function monthOf(quarter: string | undefined, half: string | undefined): string | undefined {
  if (half !== undefined) return half === '上' ? '6' : '12';
  if (quarter === undefined) return undefined;
  const index = '一二三四'.indexOf(quarter);
  return String((index < 0 ? Number(quarter) : index + 1) * 3);
}
