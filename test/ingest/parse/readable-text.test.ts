import { describe, expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';
import { readableText } from '../../../ingest/parse/lines/readable-text.ts';
import { sourceOf } from '../extract/sources.ts';

/** Where some words of the readable text stand in the source. */
function written(source: string, words: string): string {
  const readable = readableText(source);
  const start = readable.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const place = readable.place(start, start + words.length);
  return source.slice(place.start, place.end);
}

describe('readableText', () => {
  it('leaves a text in common characters as it is, Chinese marks among them', () => {
    const text = '一、加强巡查（每周2次）：“河长”；\u3000—— 95%。';
    expect(readableText(text).text).toBe(text);
  });

  it('reads radicals, compatibility characters and full width as what they stand for', () => {
    expect(readableText('⽔利局⻋辆⻔户⺠生').text).toBe('水利局车辆门户民生');
    expect(readableText('２０２５年６月，９５．５％，ＡＩ').text).toBe('2025年6月，95.5%，AI');
    expect(readableText('\uf0d8 修复\uf0b7').text).toBe('➢ 修复•');
    expect(readableText('樂\u{2f800}').text).toBe('樂丽');
  });

  it('gives the source’s own characters for every stretch, whatever vanishes before, in or behind it', () => {
    const source = '\ufeff县\u200b水\u200b\u200d利局\u200b、县⽔务局\u00ad。';
    expect(readableText(source).text).toBe('县水利局、县水务局。');
    expect(written(source, '县水利局')).toBe('县\u200b水\u200b\u200d利局');
    expect(written(source, '水')).toBe('水');
    expect(written(source, '、')).toBe('、');
    expect(written(source, '水务局')).toBe('⽔务局');
    expect(written(source, '。')).toBe('。');
  });

  it('closes up lines that are set with gaps between the characters, and no others', () => {
    expect(readableText('青 溪 县 2025 年 工 作 要 点\n正文').text).toBe('青溪县2025年工作要点\n正文');
    expect(written('\u3000青\u3000溪\u3000县\u3000工\u3000作\u3000规\u3000则\u3000', '青溪县工作规则')).toBe(
      '青\u3000溪\u3000县\u3000工\u3000作\u3000规\u3000则',
    );
    for (const line of ['序号 工作任务 牵头单位 配合单位', '张 某 县水利局 局长', '1 2 3 4 5 6', '通 知'])
      expect(readableText(line).text).toBe(line);
  });

  it('proves facts by the characters of the file and names them by those that are meant', () => {
    const text = '青溪县⽔库工作方案\n一、加强巡查。２０２５年６月底前巡坝达到９５次。（牵头单位：县\u200b⽔利局）';
    const [document] = extract(sourceOf(text)).documents;
    const [measure] = document?.measures ?? [];
    const [unit] = measure?.units ?? [];
    expect(document?.title).toBe('青溪县水库工作方案');
    expect(unit?.name).toBe('县水利局');
    expect(text.slice(unit?.start, unit?.end)).toBe('县\u200b⽔利局');
    expect(measure?.text).toBe(text.slice(measure?.start, measure?.end));
    expect(measure?.targets).toMatchObject([{ value: 95, deadline: '2025-06' }]);
  });
});

describe('marks of notes', () => {
  it.each([
    ['覆盖率¹达到98%²以上', '覆盖率达到98%以上'],
    ['治理河道12公里³，建成30处¹⁾。', '治理河道12公里，建成30处。'],
    ['达到95%[1]以上，绿化率［12］达到40%[^2]', '达到95%以上，绿化率达到40%'],
    ['县水利局（牵头¹、²）', '县水利局（牵头）'],
  ])('%s is read without them', (source, read) => {
    expect(readableText(source).text).toBe(read);
  });

  it.each([
    '造林3×10⁴亩，水面3000m²、12km²',
    '青政办发[2025]12号',
    '¹ 覆盖率指占比。',
    '[1] 口径说明。',
    '减少〔18〕吨',
    '10³亩',
  ])('%s has none', (source) => {
    expect(readableText(source).text).toBe(source);
  });
});
