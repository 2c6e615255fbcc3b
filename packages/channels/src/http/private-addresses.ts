import { type LookupAddress, type LookupOptions, promises } from "node:dns";
import type { LookupFunction } from "node:net";
import { callbackify } from "node:util";
import ipaddr from "ipaddr.js";

/** A request was to go to an address inside the house. */
export class PrivateAddressError extends Error {
  override readonly name: string = "PrivateAddressError";
}

/** What the public Internet uses of IPv6 (RFC 4291): elsewhere lie old ways to write an IPv4 address in it. */
const globalIPv6 = ipaddr.parseCIDR("2000::/3");

/** Whether an IP address belongs to the public Internet. */
export function isPublic(address: string): boolean {
  const parsed = ipaddr.process(address); // an IPv4 address that is written as an IPv6 one is the former
  return parsed.range() === "unicast" && (parsed.kind() === "ipv4" || parsed.match(globalIPv6));
}

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, "");

/** @throws {PrivateAddressError} if the host is written as an address that is not public. Names are looked at when they are resolved. */
export function checkHost({ hostname }: URL): void {
  const host = bare(hostname);
  if (ipaddr.isValid(host) && !isPublic(host)) {
    throw new PrivateAddressError(`${host} is not a public address: give one that can be reached from the Internet`);
  }
}

/** Finds all addresses of a name. */
export type FindAddresses = (hostname: string, options: LookupOptions) => Promise<LookupAddress[]>;

const findBySystem: FindAddresses = (hostname, options) => promises.lookup(hostname, { ...options, all: true });

/**
 * Resolves names, but fails for those that lead inside. It is asked when a connection is made, for the address that is
 * then used: an answer that changes between a check and the connection gains nothing.
 */
export function createPublicLookup(find: FindAddresses = findBySystem): LookupFunction {
  const lookup = callbackify(find);
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, addresses) => {
      if (error) return callback(error, "", 0);
      const inside = addresses.find(({ address }) => !isPublic(address));
      const [first] = addresses;
      if (inside || !first) {
        const problem = inside ? `leads to ${inside.address}, which is not a public address` : "has no address";
        return callback(new PrivateAddressError(`${hostname} ${problem}`), "", 0);
      }
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}
