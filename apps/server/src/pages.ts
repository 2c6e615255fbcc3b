import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { createSecurityHeaders } from "./security-headers.ts";

const builtWebApp = fileURLToPath(new URL("../../web/dist", import.meta.url));

const isPart = /\.(?:css|js|svg|webmanifest)$/;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html;charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** Those that the build has beside a file, the smallest first: what a browser calls them, and how their names end. */
const encodings = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/** Serves the built web app. Answers `false` for what it has no file for. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export interface PagesOptions {
  /** Where the build is: each file, and beside it what the build has compressed, `.br` and `.gz`. */
  readonly folder?: string;
  /** Origins whose pages may show the web app in a frame. Default: none. */
  readonly frameParents?: readonly string[];
}

/** A file as it is sent, or a compressed one in its place. */
interface Body {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** By the path that they are asked for at, and by encoding; `""` is the file as it is. */
type Files = ReadonlyMap<string, ReadonlyMap<string, Body>>;

function readBody(file: string, path: string, encoding: string): Body {
  const bytes = readFileSync(file);
  // The build puts a hash of the content into the names of what it has made: nobody asks whether that has changed.
  const caching = path.startsWith("/assets/")
    ? { "Cache-Control": "public, max-age=31536000, immutable" }
    : {
        "Cache-Control": "no-cache",
        ETag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 16)}"`,
      };
  return {
    bytes,
    headers: {
      ...caching,
      "Content-Type": types[extname(path)] ?? "application/octet-stream",
      Vary: "Accept-Encoding",
      ...(encoding !== "" && { "Content-Encoding": encoding }),
    },
  };
}

/**
 * Reads the whole build once: it is small. So a request opens no file (many clients that do not wait for their answers could use up all
 * that may be open), and a build that is replaced meanwhile does not mix with the one that is served.
 */
function readFiles(folder: string): Files {
  const files = new Map<string, Map<string, Body>>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const name = `/${file.slice(folder.length + 1).replaceAll(sep, "/")}`;
    const [encoding, ending] = encodings.find(([, end]) => name.endsWith(end)) ?? ["", ""];
    const path = name.slice(0, name.length - ending.length);
    const bodies = files.get(path) ?? new Map<string, Body>();
    files.set(path, bodies.set(encoding, readBody(file, path, encoding)));
  }
  return files;
}

export function createPages({ folder = builtWebApp, frameParents = [] }: PagesOptions = {}): Pages {
  const page = join(folder, "index.html");
  if (!existsSync(page)) {
    return (request, response) => {
      if (request.url !== "/") return Promise.resolve(false);
      response.writeHead(503, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("The web app is not built: run `pnpm build`, or start the server with `pnpm start`.\n");
      return Promise.resolve(true);
    };
  }
  const securityHeaders = createSecurityHeaders(readFileSync(page, "utf8"), frameParents);
  const files = readFiles(folder);
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return Promise.resolve(false);
    const [asked = ""] = (request.url ?? "").split("?", 1);
    const path = asked === "/" ? "/index.html" : asked;
    const body = bodyFor(files.get(path), request.headers["accept-encoding"] ?? "");
    if (!body) return Promise.resolve(false);
    const { bytes, headers } = body;
    // A script, a style sheet or an icon is not a document: the headers of a document would make each of many small files twice as large.
    const security = isPart.test(path) ? { "X-Content-Type-Options": "nosniff" } : securityHeaders(request);
    if (isKnown(request, headers["ETag"])) response.writeHead(304, { ...headers, ...security }).end();
    else response.writeHead(200, { ...headers, ...security, "Content-Length": bytes.length }).end(bytes);
    return Promise.resolve(true);
  };
}

/** The smallest of those that the browser takes. */
function bodyFor(bodies: ReadonlyMap<string, Body> | undefined, acceptEncoding: string): Body | undefined {
  if (!bodies) return undefined;
  const accepted = new Set(
    acceptEncoding
      .split(",")
      .filter((encoding) => !/;\s*q=0(?:\.0*)?\s*$/i.test(encoding))
      .map((encoding) => encoding.replace(/;.*/s, "").trim().toLowerCase()),
  );
  const [encoding] = encodings.find(([name]) => accepted.has(name) && bodies.has(name)) ?? [""];
  return bodies.get(encoding);
}

/** Whether the browser has it already. A proxy may have made the tag a weak one. */
function isKnown({ headers }: IncomingMessage, etag: string | undefined): boolean {
  const known = headers["if-none-match"]?.split(",") ?? [];
  return known.some((tag) => tag.trim().replace(/^W\//, "") === etag);
}
