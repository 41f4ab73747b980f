import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { xmlText } from '../graph/xml.ts';
import { LEDGER_COLUMNS, type Ledger } from './ledger.ts';

/** As official documents are set (GB/T 9704). Programs without these typefaces take their own. */
const BODY = { ascii: 'Times New Roman', eastAsia: '仿宋_GB2312', hAnsi: 'Times New Roman' };
/** A4 across, margins of 2 cm, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134 };
/** Shares of the width, by column. */
const SHARES = [4, 12, 6, 12, 12, 12, 8, 13, 26, 6];

/** A section a plan: its title, then the table, whose head stands on every page. */
export function ledgerDocx(ledgers: readonly Ledger[]): Promise<Buffer> {
  const page = {
    size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
    margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
  };
  return Packer.toBuffer(
    new Document({
      title: xmlText(ledgers.map(({ title }) => title).join('、')),
      styles: { default: { document: { run: { font: BODY, size: 21 } } } },
      sections: ledgers.map((ledger) => ({
        properties: { page },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: xmlText(`${ledger.title}任务分解表`), bold: true, size: 32, font: BODY })],
          }),
          tableOf(ledger),
        ],
      })),
    }),
  );
}

function tableOf({ rows }: Ledger): Table {
  const all = SHARES.reduce((sum, share) => sum + share, 0);
  const width = PAGE.height - 2 * PAGE.margin;
  const widths = SHARES.map((share) => Math.floor((width * share) / all));
  const rowOf = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: isHead,
      children: cells.map(
        (text, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            children: text.split('\n').map((line) => paragraphOf(line, isHead)),
          }),
      ),
    });
  return new Table({
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    rows: [rowOf(LEDGER_COLUMNS, true), ...rows.map((cells) => rowOf(cells, false))],
  });
}

function paragraphOf(line: string, isHead: boolean): Paragraph {
  return new Paragraph({
    ...(isHead && { alignment: AlignmentType.CENTER }),
    children: [new TextRun({ text: xmlText(line), bold: isHead })],
  });
}
