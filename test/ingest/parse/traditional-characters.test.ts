import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';
import { readableText } from '../../../ingest/parse/lines/readable-text.ts';
import type { SourceText } from '../../../ingest/source-text.ts';

const SAMPLES = join(import.meta.dirname, '../../../samples');
const inTraditional = Converter({ from: 'cn', to: 't' });
const inSimplified = Converter({ from: 't', to: 'cn' });
const sourceOf = (name: string, text: string): SourceText => ({
  name,
  origin: name,
  encoding: 'utf-8',
  format: 'text',
  text,
  pageStarts: [],
});

describe('a plan in traditional characters', () => {
  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.txt')))(
    'says what it says in simplified ones, in names and places: %s',
    (name) => {
      const simplified = readFileSync(join(SAMPLES, name), 'utf8');
      const traditional = inTraditional(simplified);
      expect(traditional).toHaveLength(simplified.length);
      const facts = (text: string) =>
        extract(sourceOf(name, text)).documents.map(({ title, documentNumber, publishedOn, measures }) => ({
          title: inSimplified(title),
          documentNumber,
          publishedOn,
          measures: measures.map((measure) => ({
            title: measure.title,
            start: measure.start,
            end: measure.end,
            units: measure.units.map((unit) => [unit.role, unit.name, unit.start, unit.end]),
            targets: measure.targets.map((target) => [target.metric, target.value, target.start, target.end]),
            brands: measure.brands.map((brand) => [brand.name, brand.start, brand.end]),
            citations: measure.citations.map((citation) => [citation.title, citation.start]),
          })),
        }));
      expect(facts(traditional)).toEqual(facts(simplified));
    },
  );

  it('keeps its own words in quotes, and says so', () => {
    const text = inTraditional(
      '临川县2024年河湖治理工作方案\n\n一、主要任务\n（一）推进河道清淤。新建监测站12座。（责任单位：县水利局）\n',
    );
    const { documents, notes } = extract(sourceOf('plan.txt', text));
    const [measure] = documents[0]?.measures ?? [];
    expect(documents).toMatchObject([{ title: '臨川縣2024年河湖治理工作方案' }]);
    expect(measure).toMatchObject({ title: '推进河道清淤', units: [{ name: '县水利局' }] });
    expect(measure?.targets).toMatchObject([{ metric: '监测站', text: expect.stringContaining('監測站12座') }]);
    expect(text).toContain(measure?.targets[0]?.text ?? '');
    expect(notes).toMatchObject([{ rule: 'read/traditional-characters' }]);
  });

  it.each([
    [
      'a name in a plan',
      '由余杭區與餘姚市聯合開展。'.concat('推进行政执法监督，完善工作机制，落实责任分工。'.repeat(10)),
    ],
    ['characters that both have', '乾隆年间的皇后著作藏于后山里程碑旁，干部范围台前'],
    ['no Chinese', 'Traditional or not 1234'],
  ])('is not taken for %s', (_about, text) => {
    expect(readableText(text).text).toBe(text);
  });

  it('takes the word for what it means', () => {
    const text = '縣農業農村局負責糧食乾燥，縣檔案館負責乾隆年間檔案徵集，專項規劃於年底前編製完成。';
    expect(readableText(text).text).toBe(
      '县农业农村局负责粮食干燥，县档案馆负责乾隆年间档案征集，专项规划于年底前编制完成。',
    );
  });
});
