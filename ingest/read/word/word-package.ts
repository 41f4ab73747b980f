import { posix } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { ZhengmaiError } from '../../../graph/errors.ts';
import { openZip, type Zip } from '../archive/open-zip.ts';
import { parseXml } from '../xml.ts';
import { withUsualPrefixes } from './usual-prefixes.ts';

/** The parts of a Word file, found by what the package says of them: names are free, and programs use that freedom. */
export interface WordPackage {
  readonly main: CheerioAPI;
  /** The part that the main one relates to in this way (`numbering`, `styles`, `footnotes` …); an empty page when there is none. */
  related(kind: string): Promise<CheerioAPI>;
  /** All parts of a kind that may come several times (`header`, `footer`). */
  allRelated(kind: string): Promise<CheerioAPI[]>;
  /** Path and bytes of the part behind an `r:id` of the main part; null for what lies elsewhere. */
  part(relationId: string): Promise<{ readonly path: string; readonly bytes: Uint8Array } | null>;
}

export async function openWordPackage(name: string, bytes: Uint8Array): Promise<WordPackage> {
  return packageOf(name, await openZip(name, bytes));
}

/** The same of parts by their paths, wherever they are kept. */
export async function packageOf(name: string, zip: Pick<Zip, 'text' | 'bytes'>): Promise<WordPackage> {
  const read = async (path: string) => withUsualPrefixes(parseXml(name, (await zip.text(path)) ?? ''));
  const roots = relationsOf(await read('_rels/.rels'), '');
  const mainPath = roots.find(({ kind }) => kind === 'officeDocument')?.path ?? 'word/document.xml';
  const text = (await zip.text(mainPath)) ?? (await zip.text('word/document.xml'));
  if (text === null) {
    throw new ZhengmaiError(
      'UNREADABLE_FILE',
      `${name} is not a Word document inside, or it is protected: open it and save it again as .docx.`,
    );
  }
  const folder = posix.dirname(mainPath);
  const relations = relationsOf(await read(posix.join(folder, '_rels', `${posix.basename(mainPath)}.rels`)), folder);
  // Small programs write the parts under their usual names and forget to relate them.
  const pathsOf = (kind: string) => {
    const named = relations.filter((relation) => relation.kind === kind).map(({ path }) => path);
    return named.length > 0 ? named : [posix.join(folder, `${kind}.xml`)];
  };
  return {
    main: withUsualPrefixes(parseXml(name, text)),
    related: (kind) => read(pathsOf(kind)[0] ?? ''),
    allRelated: (kind) => Promise.all(pathsOf(kind).map(read)),
    part: async (relationId) => {
      const path = relations.find(({ id }) => id === relationId)?.path;
      const content = path === undefined ? null : await zip.bytes(path);
      return path === undefined || content === null ? null : { path, bytes: content };
    },
  };
}

interface Relation {
  readonly id: string;
  /** The last word of its type: `officeDocument`, `styles`, `aFChunk`. */
  readonly kind: string;
  readonly path: string;
}

function relationsOf(xml: CheerioAPI, folder: string): Relation[] {
  return xml('Relationship')
    .get()
    .filter((element) => element.attribs.TargetMode !== 'External')
    .map(({ attribs }) => {
      const target = attribs.Target ?? '';
      return {
        id: attribs.Id ?? '',
        kind: attribs.Type?.split('/').pop() ?? '',
        path: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      };
    });
}
