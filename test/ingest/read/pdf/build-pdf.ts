/** Text on a page; lengths in points from the lower left corner. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Degrees, against the clock. */
  readonly turn?: number;
  /** 0 black, 1 white. */
  readonly grey?: number;
}

/** A picture over a part of the page. */
export interface DrawnPicture {
  readonly jpeg: { readonly data: Buffer; readonly width: number; readonly height: number };
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Drawn =
  | DrawnText
  | DrawnPicture
  | { readonly line: readonly [x1: number, y1: number, x2: number, y2: number] };

export interface DrawnPage {
  readonly drawn: readonly Drawn[];
  readonly width?: number;
  readonly height?: number;
  /** The page's own /Rotate. */
  readonly rotate?: 0 | 90 | 180 | 270;
}

/**
 * A PDF that names a Chinese font without embedding it, as old office software writes them: characters are squares, figures
 * and Latin letters half as wide.
 */
export function buildPdf(pages: readonly DrawnPage[]): Buffer {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  for (const [index, { drawn, width = 595, height = 842, rotate = 0 }] of pages.entries()) {
    const content = drawn.map(operators).join('\n');
    const picture = drawn.find((one) => 'jpeg' in one);
    const pictures = picture ? ` /XObject << /P ${6 + 2 * pages.length} 0 R >>` : '';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /F 3 0 R >>${pictures} >> /Contents ${7 + 2 * index} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  // One picture in a file is enough for what is tested.
  const [picture] = pages.flatMap(({ drawn }) => drawn.filter((one) => 'jpeg' in one));
  if (picture) {
    const { data, width, height } = picture.jpeg;
    objects.push(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function operators(drawn: Drawn): string {
  if ('jpeg' in drawn) return `q ${drawn.width} 0 0 ${drawn.height} ${drawn.x} ${drawn.y} cm /P Do Q`;
  if ('line' in drawn) {
    const [x1, y1, x2, y2] = drawn.line;
    return `${x1} ${y1} m ${x2} ${y2} l S`;
  }
  const { text, x, y, size = 12, turn = 0, grey = 0 } = drawn;
  // PDF knows no exponents.
  const [cos = 1, sin = 0] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map((value) =>
    Number(value.toFixed(6)),
  );
  const hex = [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT ${grey} g /F ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm <${hex}> Tj ET`;
}

/** Lines of text one below the other. */
export function lines(texts: readonly string[], { x = 80, y = 740, size = 12, leading = 22 } = {}): Drawn[] {
  return texts.map((text, index) => ({ text, x, y: y - index * leading, size }));
}

/** The lines of a ruled table with rows at these heights and columns at these places. */
export function grid(xs: readonly number[], ys: readonly number[]): Drawn[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [
    ...xs.map((x): Drawn => ({ line: [x, top, x, bottom] })),
    ...ys.map((y): Drawn => ({ line: [left, y, right, y] })),
  ];
}
