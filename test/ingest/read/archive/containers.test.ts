import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readUploadedFile } from '../../../../ingest/read/read-source.ts';

const plan = strToU8('青溪县工作方案\n一、修路。\n');
const origins = (read: Awaited<ReturnType<typeof readUploadedFile>>) => read.sources.map(({ origin }) => origin);

describe('a zip archive', () => {
  it('gives a source for each file, by its place in the archive; litter is passed over, other kinds are named', async () => {
    const bytes = zipSync({
      '县/方案.txt': plan,
      '县/片.ppt': plan,
      '__MACOSX/县/._方案.txt': plan,
      '内.zip': zipSync({ '要点.md': strToU8('# 要点') }),
    });
    const read = await readUploadedFile('plans.zip', bytes);
    expect(origins(read)).toEqual(['upload:plans.zip!/县/方案.txt', 'upload:plans.zip!/内.zip!/要点.md']);
    expect(read.sources[0]?.name).toBe('方案.txt');
    expect(read.skipped).toMatchObject([{ path: 'upload:plans.zip!/县/片.ppt', reason: /presentation/ }]);
  });

  it('has names in GBK, as Chinese programs write them', async () => {
    const bytes = zipSync({ 'AAAA.txt': plan });
    // 方案 in place of AAAA, in the entry and in the directory.
    const gbk = Buffer.from(bytes);
    const name = Buffer.from([0xb7, 0xbd, 0xb0, 0xb8]);
    for (let at = gbk.indexOf('AAAA'); at >= 0; at = gbk.indexOf('AAAA', at + 1)) name.copy(gbk, at);
    expect(origins(await readUploadedFile('plans.zip', gbk))).toEqual(['upload:plans.zip!/方案.txt']);
  });

  it('says which file in it cannot be read, and reads the others', async () => {
    const read = await readUploadedFile('plans.zip', zipSync({ 'a.txt': plan, 'b.pdf': strToU8('%PDF-1.7') }));
    expect(origins(read)).toEqual(['upload:plans.zip!/a.txt']);
    expect(read.failed).toMatchObject([{ path: 'upload:plans.zip!/b.pdf', reason: /b\.pdf is damaged/ }]);
  });

  it('is refused when it is a bomb, or when nothing in it can be read', async () => {
    await expect(readUploadedFile('a.zip', zipSync({ 'a.txt': new Uint8Array(80 * 1024 * 1024) }))).rejects.toThrow(
      /unpacks to far more/,
    );
    await expect(readUploadedFile('a.zip', zipSync({ 'a.exe': plan }))).rejects.toThrow(
      /holds no file that can be read/,
    );
  });

  it('in an archive in an archive is named and not opened', async () => {
    const innermost = zipSync({ '丙.txt': plan });
    const read = await readUploadedFile('a.zip', zipSync({ 'b.zip': zipSync({ 'c.zip': innermost, 'd.txt': plan }) }));
    expect(origins(read)).toEqual(['upload:a.zip!/b.zip!/d.txt']);
    expect(read.failed).toMatchObject([{ reason: /archive in an archive/ }]);
  });
});

describe('a mail', () => {
  const mail = (attachment: string) =>
    Buffer.from(
      [
        'From: a@example.org',
        'Subject: =?utf-8?B?5pa55qGI?=',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('青溪县工作方案\n一、修路。').toString('base64'),
        attachment,
        '--b--',
        '',
      ].join('\r\n'),
    );

  it('is what is attached to it', async () => {
    const attached = `--b\r\nContent-Type: text/plain; name="=?utf-8?B?5pa55qGILnR4dA==?="\r\nContent-Disposition: attachment; filename="=?utf-8?B?5pa55qGILnR4dA==?="\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(plan).toString('base64')}`;
    const read = await readUploadedFile('a.eml', mail(attached));
    expect(origins(read)).toEqual(['upload:a.eml!/方案.txt']);
    expect(read.sources[0]?.text).toBe('青溪县工作方案\n一、修路。\n');
    expect(read.skipped).toHaveLength(1);
  });

  it('is its own words where nothing is attached', async () => {
    const read = await readUploadedFile('a.eml', mail(''));
    expect(read.sources.map(({ text }) => text.trim())).toEqual(['青溪县工作方案\n一、修路。']);
  });

  it('may have files without names, and says which pictures in its text are left', async () => {
    const bare = '--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nplan';
    const picture =
      '--b\r\nContent-Type: image/png; name=seal.png\r\nContent-ID: <seal>\r\nContent-Disposition: inline; filename=seal.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=';
    const related = mail(`${bare}\r\n${picture}`).toString('latin1').replace('multipart/mixed', 'multipart/related');
    const read = await readUploadedFile('a.eml', Buffer.from(related, 'latin1'));
    expect(origins(read)).toEqual(['upload:a.eml!/attachment-1.txt']);
    expect(read.skipped.map(({ path }) => path)).toEqual(['upload:a.eml!/mail.txt', 'upload:a.eml!/seal.png']);
  });
});
