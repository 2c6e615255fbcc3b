import { readFileSync } from "node:fs";
import type { ClientConfig } from "pg";
import { PostgresOpenError } from "./errors.ts";

/** Where a database is and how to get there, out of its URL. */
export interface DatabaseAddress {
  /** Host and database, for messages: nothing secret. */
  readonly name: string;
  readonly config: Pick<
    ClientConfig,
    | "host"
    | "port"
    | "user"
    | "password"
    | "database"
    | "ssl"
    | "options"
    | "application_name"
    | "enableChannelBinding"
    | "stream"
  >;
}

const example = "give one like postgres://user:password@host:5432/database";

/** Parameters of libpq that have a meaning here. What is unknown is refused: it would be missed. */
const parameters: ReadonlySet<string> = new Set(
  (
    "host port user password dbname options application_name channel_binding client_encoding target_session_attrs " +
    "ssl sslmode sslrootcert sslcert sslkey uselibpqcompat"
  ).split(" "),
);

/** Asks for nothing, or for what is so in any case. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  client_encoding: ["utf8", "utf-8", "unicode"],
  target_session_attrs: ["any", "read-write", "primary"],
  channel_binding: ["disable", "prefer", "require"],
};

/** URLs have no empty host behind a user: one stands in for that. */
const standIn = "unix-socket.invalid";

/**
 * Reads the URL of a database: `postgres://user:password@host:port/database?sslmode=…`, or a Unix socket in the folder that
 * `?host=/run/postgresql` names. `sslmode` means what libpq means by it.
 *
 * @throws {PostgresOpenError} with the reason `url`, in words that show no password
 */
export function parseDatabaseUrl(text: string): DatabaseAddress {
  const url = URL.parse(text.replace(/^(postgres(?:ql)?:\/\/[^@/?#]*@)(?=\/)/, `$1${standIn}`));
  const [place = "", ...parameter] = text.split("?");
  // An @ in what looks like parameters may end a password with a ?, or stand in one: then nothing is shown.
  const isShown = !parameter.some((part) => part.includes("@")) && (url !== null || place.includes("@"));
  const shown = isShown ? ` ${place.slice(place.lastIndexOf("@") + 1)}` : "";
  const fail = (problem: string): never => {
    throw new PostgresOpenError("url", `The URL of the database${shown} is not understood: ${problem}`);
  };
  // Where a password has one of these, the URL ends or goes on before it.
  if (url ? /@/.test(url.pathname + url.hash) : /^postgres(ql)?:\/\/.*[#/?].*@/.test(text)) {
    return fail("percent-encode the password (# is %23, / is %2F, ? is %3F, @ is %40)");
  }
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) return fail(example);
  if (url.hash !== "") return fail(`nothing may follow a #: ${example}`);
  const given = new Map(url.searchParams);
  for (const name of given.keys()) {
    if (name.includes("@")) return fail("percent-encode the password (? is %3F)");
    if (parameters.has(name)) continue;
    // it may be the end of one
    if (given.has("password"))
      return fail("a parameter beside password is unknown: leave it out (in a password & is %26)");
    return fail(`the parameter ${name} is unknown: leave it out`);
  }
  for (const [name, values] of Object.entries(harmless)) {
    const value = given.get(name);
    if (value !== undefined && !values.includes(value.toLowerCase()))
      return fail(`${name} must be ${values.join(" or ")}`);
  }

  const decoded = [url.username, url.password, url.hostname, url.pathname.slice(1)].map(decode);
  const [user, password, hostname, path] = decoded;
  if (user === undefined || password === undefined || hostname === undefined || path === undefined) {
    return fail("percent-encode the password (% is %25)");
  }
  const host = given.get("host") ?? (hostname === standIn ? "" : hostname.replace(/^\[(.*)\]$/, "$1"));
  if (host === "")
    return fail(`it names no host; for a Unix socket add ?host=/run/postgresql, the folder that it is in`);
  if (host.includes(",")) return fail("it names several hosts: give one name that leads to the primary server");
  const database = given.get("dbname") ?? path;
  const port = given.get("port") || url.port;
  if (port && !(/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) <= 65_535))
    return fail(`${JSON.stringify(port)} is not a port: give one from 1 to 65535`);
  const options = given.get("options");
  const applicationName = given.get("application_name");
  const login = { user: given.get("user") ?? user, password: given.get("password") ?? password };
  return {
    name: `${host}${port && `:${port}`}/${database}`,
    config: {
      host,
      ...(port && { port: Number(port) }),
      ...(login.user && { user: login.user }),
      ...(login.password && { password: login.password }),
      ...(database && { database }),
      ...(options !== undefined && { options }),
      ...(applicationName && { application_name: applicationName }),
      ...toTls(given, fail),
      ...(given.has("channel_binding") && { enableChannelBinding: given.get("channel_binding") !== "disable" }),
    },
  };
}

/** The same of a URL, or of how a client of `pg` connects. */
export function toDatabaseAddress(where: string | ClientConfig): DatabaseAddress {
  if (typeof where === "string") return parseDatabaseUrl(where);
  if (Array.isArray(where.host) || "url" in where) {
    throw new PostgresOpenError(
      "url",
      "The options of the database are not those of pg, which would go to localhost: give a URL, or options of a pool of pg",
    );
  }
  const given = where.connectionString === undefined ? null : parseDatabaseUrl(where.connectionString);
  // Name by name: a pool hides its password from whatever copies its options.
  const { host, port, user, password, database, ssl, options, stream } = where;
  return {
    name: given?.name ?? `${host ?? "localhost"}:${port ?? 5432}/${database ?? user ?? ""}`,
    config: {
      ...(host !== undefined && { host }),
      ...(port !== undefined && { port }),
      ...(user !== undefined && { user }),
      ...(password !== undefined && { password }),
      ...(database !== undefined && { database }),
      ...(ssl !== undefined && { ssl }),
      ...(options !== undefined && { options }),
      ...(stream !== undefined && { stream }), // of a cloud, that knows the way
      ...given?.config,
    },
  };
}

/** What is wrong with the URL; `null` if nothing is. It does not repeat what may be a password. */
export function databaseUrlProblem(url: string): string | null {
  try {
    parseDatabaseUrl(url);
    return null;
  } catch (error) {
    if (error instanceof PostgresOpenError) return error.message;
    throw error;
  }
}

/**
 * As in libpq, https://www.postgresql.org/docs/current/libpq-ssl.html: `require` encrypts and does not ask who the other side is,
 * unless a CA is given; `verify-ca` asks for a certificate of that CA, `verify-full` for one with the host's name in it besides.
 * The CAs for that are those of Node and of NODE_EXTRA_CA_CERTS if none is given. Without `sslmode` nothing is encrypted.
 */
function toTls(given: ReadonlyMap<string, string>, fail: (problem: string) => never): Pick<ClientConfig, "ssl"> {
  const file = (name: string): string | undefined => {
    const path = given.get(name);
    if (path === undefined || (name === "sslrootcert" && path === "system")) return undefined;
    try {
      return readFileSync(path, "utf8");
    } catch (error) {
      return fail(`${name} cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"})`);
    }
  };
  const [ca, cert, key] = [file("sslrootcert"), file("sslcert"), file("sslkey")];
  const flag = given.get("ssl");
  if (flag !== undefined && !/^(true|1|false|0)$/.test(flag))
    return fail(`ssl=${flag} is neither true nor false: give one of them, or sslmode`);
  const wanted =
    flag === "true" || flag === "1" || given.has("sslrootcert") || given.has("sslcert") ? "verify-full" : null;
  const mode = given.get("sslmode") ?? (flag === "false" || flag === "0" ? "disable" : wanted);
  if (given.get("sslrootcert") === "system" && (mode === "require" || mode === "verify-ca"))
    return fail(
      `sslmode=${mode} does not go with sslrootcert=system, because anyone can get a certificate from a public authority: give verify-full`,
    );
  const files = {
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
  };
  switch (mode) {
    case null:
      return {};
    case "disable":
      return { ssl: false };
    case "require":
      if (ca === undefined) return { ssl: { ...files, rejectUnauthorized: false } };
      return { ssl: { ...files, checkServerIdentity: () => undefined } };
    case "verify-ca":
      if (ca === undefined) return fail("sslmode=verify-ca needs a CA: add sslrootcert=/path/to/ca.pem");
      return { ssl: { ...files, checkServerIdentity: () => undefined } };
    case "verify-full":
      return { ssl: files };
    default:
      return fail(
        `sslmode=${mode} would leave it to the network whether anything is encrypted: give disable, require, verify-ca or verify-full`,
      );
  }
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

/** What messages call a database: its host and its name, without the password. */
export const databaseName = (url: string): string => parseDatabaseUrl(url).name;
