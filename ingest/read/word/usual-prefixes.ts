import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { elements } from '../xml.ts';

/** How the names of spaces end, and the prefix that Word itself gives them; the package's own parts have none. */
const PREFIXES: readonly (readonly [space: RegExp, prefix: string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$|\/office\/word\/2003\/wordml$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?picture$/, 'pic'],
  [/\/drawingml\/(?:2006\/)?chart$/, 'c'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
  [/\/package\/2006\/relationships$/, ''],
];

/** Names elements and attributes by Word's own prefixes: programs that write a part anew may call them `ns0:` and the like. */
export function withUsualPrefixes(xml: CheerioAPI): CheerioAPI {
  const root = elements(xml.root().get(0) ?? { children: [] })[0];
  const names = root ? renamed(root) : new Map<string, string>();
  if (!root || names.size === 0) return xml;
  const waiting = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    next.name = withPrefix(next.name, names);
    next.attribs = Object.fromEntries(
      Object.entries(next.attribs).map(([name, value]) => [
        name.startsWith('xmlns') || !name.includes(':') ? name : withPrefix(name, names),
        value,
      ]),
    );
    waiting.push(...elements(next));
  }
  return xml;
}

/** Prefixes of the root that are not the usual ones for what they stand for; empty where all are. */
function renamed({ attribs }: Element): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(attribs).flatMap(([name, space]) => {
      const written = name === 'xmlns' ? '' : /^xmlns:(?<prefix>.+)$/.exec(name)?.groups?.prefix;
      const usual = PREFIXES.find(([pattern]) => pattern.test(space))?.[1];
      return written === undefined || usual === undefined || written === usual ? [] : [[written, usual] as const];
    }),
  );
}

function withPrefix(name: string, names: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const usual = names.get(name.slice(0, Math.max(0, colon)));
  if (usual === undefined) return name;
  const bare = name.slice(colon + 1);
  return usual === '' ? bare : `${usual}:${bare}`;
}
