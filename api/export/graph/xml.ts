import { createCB } from 'xmlbuilder2';

/** Writes a document piece by piece: what the builder has closed so far is taken from it as often as wanted. */
export function xmlWriter(): { readonly xml: ReturnType<typeof createCB>; take(): string } {
  let written = '';
  const xml = createCB({
    data: (piece: string) => {
      written += piece;
    },
    error: (error: Error) => {
      throw error;
    },
  });
  xml.dec({ encoding: 'UTF-8' });
  return {
    xml,
    take() {
      const taken = written;
      written = '';
      return taken;
    },
  };
}

/** XML 1.0 has no way to write control characters and halves of pairs. */
export function xmlText(value: string | number | boolean): string {
  return String(value).replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
