import type { IncomingMessage } from "node:http";

/**
 * What a request asks for. `null`: nothing that a server has, such as `*`, a path that begins with two slashes, which a
 * URL parser takes for another host's, or an address with a password in it.
 */
export function targetOf({ url: target = "" }: IncomingMessage): URL | null {
  const isPath = /^\/(?![/\\])/.test(target);
  const url = isPath || /^https?:\/\//i.test(target) ? URL.parse(target, "http://localhost") : null;
  return url && url.username === "" && url.password === "" ? url : null;
}
