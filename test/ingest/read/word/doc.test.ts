import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readUpload } from '../../../../ingest/read/read-source.ts';
import { docBlocks } from '../../../../ingest/read/word/doc.ts';

/** Compound files, which the library of workbooks knows how to write; it has no named export for that. */
const { CFB } = createRequire(import.meta.url)('xlsx') as {
  CFB: {
    utils: { cfb_new(): object; cfb_add(file: object, path: string, content: Buffer): void };
    write(file: object, options: { type: 'buffer' }): Buffer;
  };
};

const TEXT_AT = 0x800;

/** A Word 97 file ([MS-DOC]) of one piece of text: the file information block, the text, and the table of pieces. */
function buildDoc(text: string): Uint8Array {
  const information = Buffer.alloc(TEXT_AT);
  information.writeUInt16LE(0xa5ec, 0);
  information.writeUInt16LE(0x00c1, 2);
  information.writeUInt16LE(0x0200, 0x0a); // the table stream is 1Table
  information.writeUInt32LE(TEXT_AT, 0x18);
  information.writeUInt32LE(text.length, 0x4c);
  const pieces = Buffer.alloc(5 + 16);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(0, 5);
  pieces.writeUInt32LE(text.length, 9);
  pieces.writeUInt32LE(TEXT_AT, 15);
  information.writeUInt32LE(0, 0x01a2);
  information.writeUInt32LE(pieces.length, 0x01a6);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/WordDocument', Buffer.concat([information, Buffer.from(text, 'utf16le')]));
  CFB.utils.cfb_add(file, '/1Table', pieces);
  return new Uint8Array(CFB.write(file, { type: 'buffer' }));
}

describe.each(['方案.doc', '方案.wps', '方案.docx'])('%s, which is an old Word file inside', (name) => {
  it('is read as one', async () => {
    const source = await readUpload(name, buildDoc('青溪县工作方案\r一、修路。“两年”建成。\r'));
    expect(source).toMatchObject({ format: 'doc', text: '青溪县工作方案\n一、修路。“两年”建成。\n', unread: [] });
  });

  it('says where no line has a number, since Word may be computing them', async () => {
    const { unread } = await readUpload(name, buildDoc('青溪县工作方案\r修路。\r'));
    expect(unread).toMatchObject([{ kind: 'parts', message: /save it as \.docx/ }]);
  });
});

it('is refused with advice when there is no document in it', async () => {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/WordDocument', Buffer.from('nothing'));
  const bytes = new Uint8Array(CFB.write(file, { type: 'buffer' }));
  await expect(readUpload('a.doc', bytes)).rejects.toThrow(/a\.doc is protected, damaged or older.*save it as \.docx/);
});

it('has rows that end in a tab, with cells of several lines', () => {
  expect(docBlocks('方案\n任务\t单位\t\n修路\t甲局\n乙局\t\n甲\n修桥\t丙局\t\n完\n')).toEqual([
    '方案',
    '|\n任务\n|\n单位\n|',
    '|\n修路\n|\n甲局\n乙局\n|',
    '|\n甲\n修桥\n|\n丙局\n|',
    '完',
    '',
  ]);
});
