import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const bundle = fileURLToPath(new URL("../../web/dist", import.meta.url));

/** Nothing but the page's own files runs or is loaded; it may talk to its own server. */
const securityHeaders = {
  "Content-Security-Policy":
    "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data:; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
} as const;

/** Serves the built web app. Answers `false` for what it has no file for. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export function createPages(): Pages {
  if (!existsSync(bundle)) {
    return (request, response) => {
      if (request.url !== "/") return Promise.resolve(false);
      response.writeHead(503, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("The web app is not built: run `pnpm build`, or start the server with `pnpm start`.\n");
      return Promise.resolve(true);
    };
  }
  const files = sirv(bundle, {
    etag: true,
    setHeaders(response, pathname) {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
      // The build puts a hash of the content into these names.
      const forever = pathname.startsWith("/assets/");
      response.setHeader("Cache-Control", forever ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  return (request, response) =>
    new Promise((resolve) => {
      response.once("close", () => resolve(true));
      files(request, response, () => resolve(false));
    });
}
