import { METADATA_LABELS } from '../../../lexicon/documents/page-labels.ts';
import { findDate } from '../../../parse/dates.ts';
import { isIssuer } from '../../../parse/front-matter.ts';
import { type Line, scanLines } from '../../../parse/lines/lines.ts';
import { pageLabels } from '../../../parse/page-labels.ts';
import type { Rule } from '../../rule.ts';
import { type Fact, fact, NUMBER, type Page } from '../page.ts';
import { publishedOn } from './published-on.ts';
import { signedOn } from './signed-on.ts';

/** Everything that labels say. */
interface LabelRule extends Rule {
  readonly find: (page: Omit<Page, 'labelled'>) => readonly Fact[];
}

export const labelled: LabelRule = {
  name: 'metadata/labelled',
  summary: '网页上的“发文机关：”“发文字号：”等信息栏。',
  examples: [
    {
      text: '发文机关：某市教育局\n发文字号：教发〔2023〕5号\n教育工作要点\n一、扩大学位。新建学校。',
      finds: ['title=教育工作要点', 'issuer=某市教育局', 'documentNumber=教发〔2023〕5号', 'region=某市'],
    },
    {
      text: '索引号: 5101/2024-7 发布机构: 某县水利局 成文日期: 2024-03-05\n名称: 某县水利工作要点 文号: 某水〔2024〕3号 有效性: 有效\n发布日期: 2024-03-09\n一、疏浚河道。清理淤泥。',
      finds: [
        'title=某县水利工作要点',
        'issuer=某县水利局',
        'documentNumber=某水〔2024〕3号',
        'publishedOn=2024-03-05',
        'region=某县',
      ],
    },
    {
      text: '文号 | 某水〔2024〕3号 | 索引号 | 5101/2024-7 |\n•\u3000发文机构：\n\n某县水利局\n【成文日期】2024.03.05\n某县水利工作要点\n一、疏浚河道。清理淤泥。',
      finds: ['title=某县水利工作要点', 'documentNumber=某水〔2024〕3号', 'publishedOn=2024-03-05', 'region=某县'],
    },
    {
      text: '发文字号某水〔2024〕3号\n某县水利工作要点\n一、做好发布工作。发布时间由县水利局确定。',
      finds: ['title=某县水利工作要点', 'documentNumber=某水〔2024〕3号', 'region=某县'],
    },
  ],
  find: labelledFacts,
};

const fields = new Map(METADATA_LABELS);

/** `发文机关：某市人民政府` around a document, as government sites print it: a label a line, several in one, or above its value. */
function labelledFacts({ text, document, headStart, headEnd }: Omit<Page, 'labelled'>): Fact[] {
  const head = scanLines(text, headStart, Math.max(headStart, headEnd)).filter(({ text: words }) => words !== '');
  const facts = factsOf(text, head);
  const seen = new Set(head.map(({ start }) => start));
  for (const one of factsOf(
    text,
    document.lines.slice(-5).filter(({ start }) => !seen.has(start)),
  ))
    facts.push(one);
  return facts;
}

function factsOf(text: string, lines: readonly Line[]): Fact[] {
  const facts: Fact[] = [];
  for (const [index, line] of lines.entries()) {
    const labels = pageLabels(line.text);
    for (const { label, value, sign } of labels) {
      const found =
        value.end > value.start
          ? read(label, text, line.start + value.start, line.start + value.end)
          : label === labels.at(-1)?.label && sign === 'mark'
            ? readBelow(label, text, lines[index + 1])
            : null;
      if (found) facts.push(found);
    }
  }
  return facts;
}

/** A value on the line below its label. */
function readBelow(label: string, text: string, line: Line | undefined): Fact | null {
  return line && pageLabels(line.text).length === 0 ? read(label, text, line.start, line.end) : null;
}

function read(label: string, text: string, start: number, end: number): Fact | null {
  const value = text.slice(start, end);
  switch (fields.get(label)) {
    case 'signedOn':
    case 'publishedOn': {
      const date = findDate(value);
      const rule = (fields.get(label) === 'signedOn' ? signedOn : publishedOn).name;
      return date && date.start <= 2 ? fact('publishedOn', date.iso, start + date.start, start + date.end, rule) : null;
    }
    case 'documentNumber': {
      const number = NUMBER.exec(value)?.groups?.number;
      const at = start + value.indexOf(number ?? '');
      return number ? fact('documentNumber', number, at, at + number.length, labelled.name) : null;
    }
    case 'issuer':
      return isIssuer(value) ? fact('issuer', value, start, end, labelled.name) : null;
    case 'title':
      return value.replace(/\s/g, '').length >= 5 ? fact('title', value, start, end, labelled.name) : null;
    default:
      return null;
  }
}
