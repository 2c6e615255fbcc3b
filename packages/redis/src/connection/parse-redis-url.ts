import type { ServerOptions } from "./options.ts";

const example = "give one like redis://localhost:6379, rediss://user:password@host:6380 or redis:///run/redis.sock";

/** What stands after `?`: a socket has no other place for the database. */
const knownOptions: ReadonlySet<string> = new Set(["db"]);

const standIn = "unix-socket.invalid";

/**
 * Reads a URL of one server: `redis://`, or `rediss://` for TLS, then `user:password@host:port/database`, or an absolute path to
 * a Unix socket. The number of a database may also be given as `?db=`.
 *
 * @throws {TypeError} that says what is wrong. There may be a password in it: nothing before the last `@` is shown.
 */
export function parseRedisUrl(text: string): ServerOptions {
  // URLs have no empty host behind a password: one stands in for that.
  const url = URL.parse(text.replace(/^(redis:\/\/[^@/?#]*@)(?=\/)/, `$1${standIn}`));
  const shown = url || text.includes("@") ? `: ${text.slice(text.lastIndexOf("@") + 1)}` : "";
  const fail = (problem: string): never => {
    throw new TypeError(`Not a Redis URL${shown}. ${problem}`);
  };
  // Where a password has one of these, the URL ends or goes on before it.
  if (url ? /@/.test(url.pathname + url.search + url.hash) : /^rediss?:\/\/.*[#/?].*@/.test(text)) {
    return fail("Percent-encode the password: # is %23, / is %2F, ? is %3F, @ is %40");
  }
  if (!url || !/^rediss?:$/.test(url.protocol)) return fail(`To be understood, ${example}`);
  if (url.hash !== "") return fail(`It has ${url.hash}, which means nothing: ${example}`);
  const unknown = [...url.searchParams.keys()].find((name) => !knownOptions.has(name));
  if (unknown !== undefined) {
    return fail(
      `The option ${unknown} is unknown: only ?db= may be given there. Certificates: see NODE_EXTRA_CA_CERTS`,
    );
  }

  const tls = url.protocol === "rediss:";
  const [path, username, password] = [url.pathname, url.username, url.password].map(decode);
  if (path === undefined || username === undefined || password === undefined) {
    return fail("Percent-encode the password: % is %25");
  }
  const host = url.hostname === standIn ? "" : url.hostname.replace(/^\[(.*)\]$/, "$1");
  const isSocket = host === "" && path.length > 1;
  if (host === "" && !isSocket) return fail(`It names neither a host nor a socket: ${example}`);
  if (host.includes(",")) return fail("It names several hosts: give each a URL of its own, as redis://one,redis://two");
  if (isSocket && tls) return fail("A Unix socket has no TLS: give redis:// for it");
  const db = url.searchParams.get("db") ?? (isSocket ? "" : path.slice(1));
  if (!/^\d{0,4}$/.test(db))
    return fail(`${JSON.stringify(db)} is not the number of a database: give 0, say, or nothing`);
  return {
    ...(isSocket ? { path } : { host, port: Number(url.port || 6379) }),
    ...(username && { username }),
    ...(password && { password }),
    ...(db && { db: Number(db) }),
    ...(tls && { tls: {} }),
  };
}

/** `undefined` if it holds a `%` that encodes nothing. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
