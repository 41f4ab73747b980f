import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ZhengmaiError } from '../../graph/errors.ts';

/** Everything that the environment decides; options on the command line go before it. */
export interface Settings {
  /** Path of an embedded store, or the address of a Neo4j server. */
  readonly store: string;
  readonly neo4j: { readonly user: string; readonly password: string | null; readonly database: string | null };
  readonly host: string;
  readonly port: number;
  readonly modelDir: string | null;
  readonly cacheDir: string;
  readonly embeddings: { readonly url: string; readonly key: string | null; readonly model: string | null } | null;
  readonly readLimits: { readonly maxBytes: number; readonly timeoutMs: number };
  /** Decisions about names of units; beside the store unless named. */
  readonly unitsFile: string;
  readonly logLevel: string;
  /** The folder that paths on the command line are relative to. */
  readonly base: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/** Reads and checks the environment, once; `folder` is the current one. */
export function readSettings(env: Environment, folder: string): Settings {
  const store = toStore(env.ZHENGMAI_STORE || join('data', 'zhengmai.db'), folder);
  return {
    store,
    neo4j: {
      user: env.NEO4J_USER || 'neo4j',
      password: env.NEO4J_PASSWORD || null,
      database: env.NEO4J_DATABASE || null,
    },
    host: env.ZHENGMAI_HOST || '127.0.0.1',
    port: wholeNumber('ZHENGMAI_PORT', env.ZHENGMAI_PORT || '4000', 0, 65_535),
    modelDir: env.ZHENGMAI_MODEL_DIR ? resolve(folder, env.ZHENGMAI_MODEL_DIR) : null,
    cacheDir: resolve(
      folder,
      env.ZHENGMAI_CACHE_DIR || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zhengmai'),
    ),
    embeddings: env.ZHENGMAI_EMBEDDINGS_URL
      ? {
          url: env.ZHENGMAI_EMBEDDINGS_URL,
          key: env.ZHENGMAI_EMBEDDINGS_KEY || null,
          model: env.ZHENGMAI_EMBEDDINGS_MODEL || null,
        }
      : null,
    readLimits: {
      maxBytes: wholeNumber('ZHENGMAI_MAX_FILE_MB', env.ZHENGMAI_MAX_FILE_MB || '50', 1, 2_000) * 1024 * 1024,
      timeoutMs: wholeNumber('ZHENGMAI_MAX_FILE_SECONDS', env.ZHENGMAI_MAX_FILE_SECONDS || '60', 1, 3_600) * 1000,
    },
    unitsFile: resolve(folder, env.ZHENGMAI_UNITS || join(isServer(store) ? 'data' : dirname(store), 'units.json')),
    logLevel: oneOf('ZHENGMAI_LOG_LEVEL', env.ZHENGMAI_LOG_LEVEL || 'warn', LOG_LEVELS),
    // npm runs scripts in the package's folder; what a person types is meant from where they are.
    base: env.npm_lifecycle_event === 'zhengmai' && env.INIT_CWD ? env.INIT_CWD : folder,
  };
}

/** A store on the command line or in the environment: an address stays as it is, a path becomes absolute. */
export function toStore(value: string, folder: string): string {
  return isServer(value) ? value : resolve(folder, value);
}

export function isServer(store: string): boolean {
  return /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//.test(store);
}

function wholeNumber(name: string, value: string, min: number, max: number): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= min && number <= max) return number;
  throw new ZhengmaiError('BAD_INPUT', `${name} is ${value}, and must be a whole number from ${min} to ${max}.`);
}

function oneOf(name: string, value: string, allowed: readonly string[]): string {
  if (allowed.includes(value)) return value;
  throw new ZhengmaiError('BAD_INPUT', `${name} is ${value}, and must be one of ${allowed.join(', ')}.`);
}
