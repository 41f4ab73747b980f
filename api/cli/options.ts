import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { isAddress } from '../../ingest/read/is-address.ts';
import type { Settings } from './settings.ts';

export function withStore(command: Command): Command {
  return command.option(
    '--store <store>',
    'path of the store, or neo4j:// address (else ZHENGMAI_STORE, else data/zhengmai.db)',
  );
}

export function withJson(command: Command, what: string): Command {
  return command.option('--json', `print ${what} for programs, and nothing else, to stdout`);
}

/** A whole number in bounds, as commander parses options. */
export function between(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= min && number <= max) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
  };
}

/** A path as typed, relative to where the person is; an address stays as it is. */
export function fromHere({ base }: Settings, path: string): string {
  return isAddress(path) ? path : resolve(base, path);
}
