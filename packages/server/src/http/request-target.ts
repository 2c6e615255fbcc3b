import type { IncomingMessage } from "node:http";

/**
 * What a request asks for. `null`: nothing that a server has, such as `*`, or a path that begins with two slashes, which a
 * URL parser takes for another host's.
 */
export function targetOf({ url: target = "" }: IncomingMessage): URL | null {
  const isPath = /^\/(?![/\\])/.test(target);
  return isPath || /^https?:\/\//i.test(target) ? URL.parse(target, "http://localhost") : null;
}
