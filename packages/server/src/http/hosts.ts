import type { IncomingMessage } from "node:http";
import type { Route } from "./proxies.ts";

/** The names of a machine for itself. */
export const loopbackHosts: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** What a request for another name is told. */
export const notOurName = "The server does not go by this host name: use one that it is set up with";

const nameOf = (host: string): string | null => URL.parse(`http://${host}`)?.hostname.replace(/\.$/, "") ?? null;

/**
 * Whether a request is for one of the names that the server has. Elsewhere a page could reach a server on its reader's own
 * machine under the page's own name, by having that name lead there (DNS rebinding).
 *
 * @param hosts host names without ports; `undefined`: whatever name leads here
 * @throws RangeError that names what is not a host name
 */
export function createHostCheck(
  hosts: readonly string[] | undefined,
  readRoute: (req: IncomingMessage) => Route,
): (req: IncomingMessage) => boolean {
  if (hosts === undefined) return () => true;
  const names = new Set<string>();
  for (const host of hosts) {
    const name = nameOf(host);
    if (name === null || /[/@?#]/.test(host) || URL.parse(`http://${host}`)?.port !== "") {
      throw new RangeError(
        `The host ${JSON.stringify(host)} is not a host name: give for example localhost or [::1], without a port`,
      );
    }
    names.add(name);
  }
  return (req) => {
    const { host } = readRoute(req);
    const name = host === undefined ? null : nameOf(host);
    return name !== null && names.has(name);
  };
}
