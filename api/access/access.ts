import type { Request, RequestHandler } from 'express';
import { ZhengmaiError } from '../../graph/errors.ts';
import { ACCESS_ROLES, type AccessRole, type TokenFile } from './tokens.ts';

export const READING = ['open', 'token', 'off'] as const;
/** Who may read: everyone, whoever has a token, or admins alone. */
export type Reading = (typeof READING)[number];

export interface AccessRules {
  readonly reading: Reading;
  readonly tokens: TokenFile;
}

/** Who asks, as far as a token tells. */
export interface Caller {
  /** Of the token; `local` where everyone who reaches the server may do everything. */
  readonly name: string;
  readonly role: AccessRole | null;
}

/** Says who may do what, and who did it. */
export interface Access {
  /** Puts down who asks, and refuses those who may not even read. */
  readonly reading: RequestHandler;
  /** Refuses a request whose caller is less than this. */
  readonly atLeast: (role: AccessRole) => RequestHandler;
  /** The same for a request that has come further; one that came in process is nobody's. */
  require(request: Request | undefined, role: AccessRole): void;
  /** Whether the caller is this or more. */
  isAtLeast(request: Request | undefined, role: AccessRole): boolean;
  /** Name of the caller, for the log of writes. */
  nameOf(request: Request | undefined): string;
}

/** Browsers ask for the token when they see this, and send it with what the page asks for afterwards. */
export const CHALLENGE = { 'WWW-Authenticate': 'Basic realm="Zhengmai", charset="UTF-8"' };

const LOCAL: Caller = { name: 'local', role: 'admin' };
const STRANGER: Caller = { name: 'anonymous', role: null };
const LEAST: { readonly [R in Reading]: AccessRole | null } = { open: null, token: 'reader', off: 'admin' };

/** `rulesNow` is null while the server listens on this machine alone: then everyone is its owner. */
export function createAccess(rulesNow: () => AccessRules | null): Access {
  const callers = new WeakMap<Request, Caller>();

  function require(request: Request | undefined, role: AccessRole): void {
    if (request && !isAtLeast(callers.get(request) ?? STRANGER, role)) throw refused(callers.get(request), role);
  }

  return {
    async reading(request, _response, next) {
      const rules = rulesNow();
      if (rules === null) {
        callers.set(request, LOCAL);
        return next();
      }
      const caller = await callerOf(request, rules.tokens);
      callers.set(request, caller);
      const least = LEAST[rules.reading];
      if (least !== null) require(request, least);
      next();
    },
    atLeast: (role) => (request, _response, next) => {
      require(request, role);
      next();
    },
    require,
    isAtLeast: (request, role) => !request || isAtLeast(callers.get(request) ?? STRANGER, role),
    nameOf: (request) => ((request && callers.get(request)) ?? LOCAL).name,
  };
}

async function callerOf({ headers }: Request, tokens: TokenFile): Promise<Caller> {
  const token = tokenIn(headers.authorization);
  const holder = token === null ? null : await tokens.holderOf(token);
  return holder ? { name: holder.name, role: holder.role } : STRANGER;
}

/** `Bearer TOKEN`, as programs send it, or `Basic` with the token as password, as browsers do. */
function tokenIn(header: string | undefined): string | null {
  const [scheme = '', value = ''] = header?.split(' ') ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return null;
  const pair = Buffer.from(value, 'base64').toString('utf8');
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : null;
}

function isAtLeast({ role }: Caller, wanted: AccessRole): boolean {
  return role !== null && ACCESS_ROLES.indexOf(role) >= ACCESS_ROLES.indexOf(wanted);
}

function refused(caller: Caller | undefined, role: AccessRole): ZhengmaiError {
  return caller?.role
    ? new ZhengmaiError('FORBIDDEN', `The token of ${caller.name} does not reach: this needs a token of a ${role}.`)
    : new ZhengmaiError(
        'UNAUTHENTICATED',
        `This needs the token of a ${role}: send it as \`Authorization: Bearer TOKEN\`.`,
      );
}
