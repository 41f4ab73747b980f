import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DEFAULT_MODEL, MODEL_PROFILES, type ModelProfile, profileOf } from '../../graph/embed/model-profiles.ts';
import { TEXT_MARKS, type TextMarks } from '../../graph/embed/remote-embedder.ts';
import { ZhengmaiError } from '../../graph/errors.ts';
import { READING, type Reading } from '../access/access.ts';

/** Everything that the environment decides; options on the command line go before it. */
export interface Settings {
  /** Path of an embedded store, or the address of a Neo4j server. */
  readonly store: string;
  readonly neo4j: { readonly user: string; readonly password: string | null; readonly database: string | null };
  readonly host: string;
  readonly port: number;
  /** Names besides the host's under which the server answers. */
  readonly hosts: readonly string[];
  /** Who may read when the server listens on more than this machine. */
  readonly reading: Reading;
  /** Beside the store unless named. */
  readonly tokensFile: string;
  readonly auditFile: string;
  readonly viewsFile: string;
  readonly model: ModelProfile;
  readonly modelDir: string | null;
  readonly cacheDir: string;
  readonly embeddings: {
    readonly url: string;
    readonly key: string | null;
    readonly model: string | null;
    readonly marks: TextMarks;
  } | null;
  /** What `calibrate` has measured; beside the store unless named. */
  readonly floorsFile: string;
  /** Whether the server reads addresses for those who write to it; `public` never reaches a private network. */
  readonly fetch: 'off' | 'public';
  readonly readLimits: { readonly maxBytes: number; readonly timeoutMs: number };
  /** Where files whose pages can be shown are kept as they came, beside the store unless named; null keeps none. */
  readonly originalsFolder: string | null;
  /** Decisions about names of units; beside the store unless named. */
  readonly unitsFile: string;
  /** What readers have corrected, a line each; beside the store unless named. */
  readonly correctionsFile: string;
  readonly logLevel: string;
  /** The folder that paths on the command line are relative to. */
  readonly base: string;
}

type Name =
  | (typeof NAMES)[number]
  | 'NEO4J_USER'
  | 'NEO4J_PASSWORD'
  | 'NEO4J_DATABASE'
  | 'XDG_CACHE_HOME'
  | 'npm_lifecycle_event'
  | 'INIT_CWD';
type Environment = { readonly [N in Name]?: string | undefined };

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/** Reads and checks the environment, once; `folder` is the current one. */
export function readSettings(env: Environment, folder: string): Settings {
  refuseUnknown(env);
  const store = toStore(env.ZHENGMAI_STORE || join('data', 'zhengmai.db'), folder);
  const beside = (name: string, given: string | undefined) =>
    resolve(folder, given || join(isServer(store) ? 'data' : dirname(store), name));
  return {
    store,
    neo4j: {
      user: env.NEO4J_USER || 'neo4j',
      password: env.NEO4J_PASSWORD || null,
      database: env.NEO4J_DATABASE || null,
    },
    host: env.ZHENGMAI_HOST || '127.0.0.1',
    port: wholeNumber('ZHENGMAI_PORT', env.ZHENGMAI_PORT || '4000', 0, 65_535),
    hosts: (env.ZHENGMAI_HOSTS ?? '').split(/[\s,]+/).filter(Boolean),
    reading: oneOf('ZHENGMAI_READING', env.ZHENGMAI_READING || 'open', READING),
    tokensFile: beside('tokens.json', env.ZHENGMAI_TOKENS),
    auditFile: beside('audit.jsonl', env.ZHENGMAI_AUDIT),
    viewsFile: beside('views.jsonl', env.ZHENGMAI_VIEWS),
    model: modelNamed(env.ZHENGMAI_MODEL || DEFAULT_MODEL.name),
    modelDir: env.ZHENGMAI_MODEL_DIR ? resolve(folder, env.ZHENGMAI_MODEL_DIR) : null,
    cacheDir: resolve(
      folder,
      env.ZHENGMAI_CACHE_DIR || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zhengmai'),
    ),
    embeddings: env.ZHENGMAI_EMBEDDINGS_URL
      ? {
          url: webAddress('ZHENGMAI_EMBEDDINGS_URL', env.ZHENGMAI_EMBEDDINGS_URL),
          key: env.ZHENGMAI_EMBEDDINGS_KEY || null,
          model: env.ZHENGMAI_EMBEDDINGS_MODEL || null,
          marks: oneOf('ZHENGMAI_EMBEDDINGS_MARKS', env.ZHENGMAI_EMBEDDINGS_MARKS || 'prefix', TEXT_MARKS),
        }
      : null,
    fetch: oneOf('ZHENGMAI_FETCH', env.ZHENGMAI_FETCH || 'off', ['off', 'public'] as const),
    readLimits: {
      maxBytes: wholeNumber('ZHENGMAI_MAX_FILE_MB', env.ZHENGMAI_MAX_FILE_MB || '50', 1, 2_000) * 1024 * 1024,
      timeoutMs: wholeNumber('ZHENGMAI_MAX_FILE_SECONDS', env.ZHENGMAI_MAX_FILE_SECONDS || '60', 1, 3_600) * 1000,
    },
    floorsFile: beside('floors.json', env.ZHENGMAI_FLOORS),
    originalsFolder: env.ZHENGMAI_ORIGINALS === 'off' ? null : beside('originals', env.ZHENGMAI_ORIGINALS),
    unitsFile: beside('units.json', env.ZHENGMAI_UNITS),
    correctionsFile: beside('corrections.jsonl', env.ZHENGMAI_CORRECTIONS),
    logLevel: oneOf('ZHENGMAI_LOG_LEVEL', env.ZHENGMAI_LOG_LEVEL || 'warn', LOG_LEVELS),
    // npm runs scripts in the package's folder; what a person types is meant from where they are.
    base: env.npm_lifecycle_event === 'zhengmai' && env.INIT_CWD ? env.INIT_CWD : folder,
  };
}

/**
 * Every name of ours that a setting may have. One that is mistyped would be passed over in silence, and a server be open that
 * was meant to be closed.
 */
const NAMES = [
  'ZHENGMAI_STORE',
  'ZHENGMAI_HOST',
  'ZHENGMAI_PORT',
  'ZHENGMAI_HOSTS',
  'ZHENGMAI_READING',
  'ZHENGMAI_TOKENS',
  'ZHENGMAI_AUDIT',
  'ZHENGMAI_MODEL',
  'ZHENGMAI_MODEL_DIR',
  'ZHENGMAI_CACHE_DIR',
  'ZHENGMAI_EMBEDDINGS_URL',
  'ZHENGMAI_EMBEDDINGS_KEY',
  'ZHENGMAI_EMBEDDINGS_MODEL',
  'ZHENGMAI_EMBEDDINGS_MARKS',
  'ZHENGMAI_FETCH',
  'ZHENGMAI_MAX_FILE_MB',
  'ZHENGMAI_MAX_FILE_SECONDS',
  'ZHENGMAI_FLOORS',
  'ZHENGMAI_ORIGINALS',
  'ZHENGMAI_UNITS',
  'ZHENGMAI_CORRECTIONS',
  'ZHENGMAI_VIEWS',
  'ZHENGMAI_LOG_LEVEL',
] as const;

/** Kubernetes names a service's addresses so, for every container beside it. */
const OF_A_SERVICE = /^ZHENGMAI_(?:SERVICE_|PORT_\d)/;

function refuseUnknown(env: Environment): void {
  const unknown = Object.keys(env).filter(
    (name) => name.startsWith('ZHENGMAI_') && !NAMES.some((known) => known === name) && !OF_A_SERVICE.test(name),
  );
  if (unknown.length === 0) return;
  throw new ZhengmaiError(
    'BAD_INPUT',
    `${unknown.join(', ')} ${unknown.length === 1 ? 'is no setting' : 'are no settings'} of Zhengmai: remove what is mistyped; settings are ${NAMES.join(', ')}.`,
  );
}

/** A store on the command line or in the environment: an address stays as it is, a path becomes absolute. */
export function toStore(value: string, folder: string): string {
  if (/^\w[\w+.-]+:\/\//.test(value) && !isServer(value)) {
    throw new ZhengmaiError(
      'BAD_INPUT',
      `The store ${value} is no address that can be opened: give a path, or an address that begins with neo4j:// or bolt://.`,
    );
  }
  return isServer(value) ? value : resolve(folder, value);
}

export function isServer(store: string): boolean {
  return /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//.test(store);
}

function modelNamed(name: string): ModelProfile {
  const found = profileOf(name);
  if (found !== null) return found;
  const known = MODEL_PROFILES.map((profile) => profile.name).join(', ');
  throw new ZhengmaiError('BAD_INPUT', `ZHENGMAI_MODEL is ${name}, and must be one of ${known}.`);
}

function webAddress(name: string, value: string): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
  throw new ZhengmaiError(
    'BAD_INPUT',
    `${name} is ${value}, and must be an address that begins with http:// or https://.`,
  );
}

function wholeNumber(name: string, value: string, min: number, max: number): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= min && number <= max) return number;
  throw new ZhengmaiError('BAD_INPUT', `${name} is ${value}, and must be a whole number from ${min} to ${max}.`);
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new ZhengmaiError('BAD_INPUT', `${name} is ${value}, and must be one of ${allowed.join(', ')}.`);
}
