import { isIPv6 } from "node:net";

/** Groups of an IPv6 address that a provider gives to one customer (RFC 6177): the customer chooses the rest. */
const customerGroups = 4;

const groupsOf = (part: string | undefined): string[] => (part ? part.split(":") : []);

/** What an address is counted as: itself, and an IPv6 one as its /64 network. An IPv4 address in IPv6 form is an IPv4 one. */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(bare)) return address.slice(0, 64);
  const [head, tail] = bare.toLowerCase().split("::");
  const groups = groupsOf(head);
  if (tail !== undefined) {
    const rest = groupsOf(tail);
    groups.push(...Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => "0"), ...rest);
  }
  const network = groups.slice(0, customerGroups).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}
