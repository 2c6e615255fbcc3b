import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** A host name or address with a port, as in the Host header: nothing that could end the directive it stands in. */
const host = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i;

/** What the page never asks for; a script that got in could not either. */
const noDevices =
  "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

/**
 * The headers that the web app is served with. Nothing but its own files runs or is loaded, and it talks to its own server
 * alone.
 *
 * @param page its HTML: of inline scripts, only those in it run
 * @param frameParents origins whose pages may show it in a frame; none by default
 */
export function createSecurityHeaders(
  page: string,
  frameParents: readonly string[],
): (request: IncomingMessage) => Readonly<Record<string, string>> {
  const hashes = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = ""]) => {
    return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
  });
  const parents = frameParents.length === 0 ? "'none'" : frameParents.join(" ");
  return ({ headers }) => {
    // Safari before 15.4 does not take `'self'` for a WebSocket of the same host
    const own =
      headers.host !== undefined && host.test(headers.host) ? ` ws://${headers.host} wss://${headers.host}` : "";
    return {
      "Content-Security-Policy": [
        "default-src 'self'",
        ["script-src 'self'", ...hashes].join(" "),
        `connect-src 'self'${own}`,
        "img-src 'self' data:",
        "style-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        `frame-ancestors ${parents}`,
      ].join("; "),
      "Permissions-Policy": noDevices,
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      ...(frameParents.length === 0 ? { "Cross-Origin-Opener-Policy": "same-origin", "X-Frame-Options": "DENY" } : {}),
    };
  };
}
