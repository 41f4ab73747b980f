import { describe, expect, it } from 'vitest';
import { withoutPageEnds } from '../../../../ingest/read/text/page-ends.ts';

describe('a text that was printed into pages', () => {
  it('goes on where a page ends within a sentence, and within a name', () => {
    const text = '一、巡查。（牵头单位：县市\n\n— 1 —\n\n场监管局）\n二、排查。\n\n— 2 —\n\n三、整改。';
    expect(withoutPageEnds(text)).toBe('一、巡查。（牵头单位：县市场监管局）\n二、排查。\n\n\n三、整改。');
  });

  it('keeps the lines of a title, of a heading and of an indented paragraph apart', () => {
    const text = '工作方案\n\f\n为做好工作，\n\f\n　　一、巡查，\n\f\n（一）排查。';
    expect(withoutPageEnds(text)).toBe('工作方案\n为做好工作，\n　　一、巡查，\n（一）排查。');
  });

  it.each(['一、巡查，\n\n— 1 —\n\n二、排查。', '指标，\n12\n13\n', '方案\n'])(
    'is left as it is without pages: %j',
    (text) => {
      expect(withoutPageEnds(text)).toBe(text);
    },
  );
});
