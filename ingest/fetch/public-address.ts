import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { ZhengmaiError } from '../../graph/errors.ts';

/** Whether an IP address lies on the open network: neither this machine, nor a network at home, nor one that leads there. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * Resolves names for a connection that may reach only what `mayReach` allows. The connection is made to the address that was
 * looked at, so that a name that points elsewhere a moment later gains nothing.
 */
export function lookupOnly(mayReach: (address: string) => boolean): LookupFunction {
  return (host, options, answer) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return answer(error ?? new Error(`${host} has no address.`), []);
      if (!addresses.every(({ address }) => mayReach(address))) return answer(refusedHost(host), []);
      if (options.all) answer(null, addresses);
      else answer(null, first.address, first.family);
    });
  };
}

/** A host that is written as an address is looked up by nobody. */
export function refuseHost({ hostname }: URL, mayReach: (address: string) => boolean): void {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(bare) && !mayReach(bare)) throw refusedHost(bare);
}

function refusedHost(host: string): ZhengmaiError {
  return new ZhengmaiError(
    'FORBIDDEN',
    `${host} lies in a private network, which this server does not read from: save the page, and upload it.`,
  );
}
