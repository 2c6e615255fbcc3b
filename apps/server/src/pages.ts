import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { createSecurityHeaders } from "./security-headers.ts";

const builtWebApp = fileURLToPath(new URL("../../web/dist", import.meta.url));

const isPart = /^\/[^?]*\.(?:css|js|svg|webmanifest)(?:\?|$)/;

/** Serves the built web app. Answers `false` for what it has no file for. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export interface PagesOptions {
  /** Where the build is: each file, and beside it what the build has compressed, `.br` and `.gz`. */
  readonly folder?: string;
  /** Origins whose pages may show the web app in a frame. Default: none. */
  readonly frameParents?: readonly string[];
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
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, pathname) {
      // The build puts a hash of the content into these names.
      const forever = pathname.startsWith("/assets/");
      response.setHeader("Cache-Control", forever ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return Promise.resolve(false);
    request.headers["accept-encoding"] = acceptedEncodings(request.headers["accept-encoding"] ?? "");
    // A script, a style sheet or an icon is not a document: the headers of a document would make each of many small files twice as large.
    const headers = isPart.test(request.url ?? "") ? { "X-Content-Type-Options": "nosniff" } : securityHeaders(request);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return new Promise((resolve) => {
      response.once("close", () => resolve(true));
      files(request, response, () => resolve(false));
    });
  };
}

/** sirv looks for the names of encodings alone: one that is refused, by `q=0`, must not reach it. */
const acceptedEncodings = (header: string): string =>
  header
    .split(",")
    .filter((encoding) => !/;\s*q=0(?:\.0*)?\s*$/i.test(encoding))
    .join(",");
