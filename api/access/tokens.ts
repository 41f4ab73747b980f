import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { ZhengmaiError } from '../../graph/errors.ts';
import { sha256 } from '../../graph/ids.ts';

/** Each may do what those before it may: read; add and remove plans; see the metrics. */
export const ACCESS_ROLES = ['reader', 'curator', 'admin'] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

/** Whom a token was given to. The token itself is shown once and kept nowhere. */
export interface TokenHolder {
  readonly name: string;
  readonly role: AccessRole;
  /** ISO time. */
  readonly createdAt: string;
}

export interface TokenFile {
  holders(): Promise<readonly TokenHolder[]>;
  /** Who holds this token; null for one that is not known or was taken back. */
  holderOf(token: string): Promise<TokenHolder | null>;
  /** Makes a token and gives it back; `BAD_INPUT` when the name has one already. */
  add(name: string, role: AccessRole): Promise<string>;
  /** Takes a token back; false when the name has none. */
  remove(name: string): Promise<boolean>;
}

/** Tokens are 32 random bytes: one pass of SHA-256 keeps them as safe as a slow hash would, and is quick for each request. */
const Holders = v.array(
  v.object({ name: v.string(), role: v.picklist(ACCESS_ROLES), createdAt: v.string(), sha256: v.string() }),
);
type Stored = v.InferOutput<typeof Holders>;

/** The tokens of a file that nobody but its owner may read. It is read again when it has changed, without a restart. */
export function tokenFile(path: string): TokenFile {
  let known: { readonly version: string; readonly stored: Stored } | undefined;

  async function read(): Promise<Stored> {
    const version = await versionOf(path);
    if (version === null) return [];
    if (known?.version !== version) known = { version, stored: parse(await readFile(path, 'utf8')) };
    return known.stored;
  }

  function parse(text: string): Stored {
    try {
      return v.parse(Holders, JSON.parse(text));
    } catch (cause) {
      const message = 'The file of tokens is damaged: put it right or remove it, and give out tokens with `token add`.';
      throw new ZhengmaiError('STORE_UNAVAILABLE', message, { cause });
    }
  }

  async function write(stored: Stored): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}.tmp`;
    await writeFile(draft, `${JSON.stringify(stored, null, 2)}\n`, { mode: 0o600 });
    await rename(draft, path);
  }

  return {
    holders: async () => (await read()).map(({ name, role, createdAt }) => ({ name, role, createdAt })),
    async holderOf(token) {
      const hash = sha256(token);
      return (await read()).find((one) => one.sha256 === hash) ?? null;
    },
    async add(name, role) {
      const stored = await read();
      if (name.trim() === '') throw new ZhengmaiError('BAD_INPUT', 'The token has no name: say whom it is for.');
      if (stored.some((one) => one.name === name)) {
        throw new ZhengmaiError('BAD_INPUT', `${name} has a token already: take it back with \`token remove\` first.`);
      }
      const token = `zhengmai_${randomBytes(32).toString('base64url')}`;
      await write([...stored, { name, role, createdAt: new Date().toISOString(), sha256: sha256(token) }]);
      return token;
    },
    async remove(name) {
      const stored = await read();
      const others = stored.filter((one) => one.name !== name);
      if (others.length < stored.length) await write(others);
      return others.length < stored.length;
    },
  };
}

/** Changes whenever the file does; null where there is none. */
async function versionOf(path: string): Promise<string | null> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
