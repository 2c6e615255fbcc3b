import type { IncomingMessage, ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { errorTable, type Hub, TidingsError } from "@tidings/core";
import { z } from "zod";
import type { Demo } from "./demo/demo.ts";
import type { Metrics } from "./metrics.ts";
import { createPages } from "./pages.ts";

const MAX_BODY_BYTES = 4_096;
const READY_TIMEOUT_MS = 1_000;

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
  response.end(JSON.stringify(body));
}

const within = <T>(ms: number, result: Promise<T>): Promise<T> =>
  Promise.race([
    result,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms).unref();
    }),
  ]);

class BodyTooLarge extends Error {}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let bytes = 0;
  const bounded = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MAX_BODY_BYTES) throw new BodyTooLarge();
      yield chunk;
    }
  };
  return json(bounded());
}

async function signIn(demo: Demo, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { name } = z.object({ name: z.string() }).parse(await readJson(request));
    sendJson(response, 200, await demo.signIn(name));
  } catch (error) {
    if (error instanceof BodyTooLarge) sendJson(response, 413, { error: `Send at most ${MAX_BODY_BYTES} bytes` });
    else if (error instanceof z.ZodError) sendJson(response, 400, { error: z.prettifyError(error) });
    else if (error instanceof TidingsError)
      sendJson(response, errorTable[error.code].httpStatus, { error: error.message });
    else if (error instanceof SyntaxError) sendJson(response, 400, { error: 'Send JSON: {"name":"Alice"}' });
    else throw error;
  }
}

/** What the server answers beside `/trpc`: its health, the demo's sign-in and people, the web app. */
export function createRoutes({
  hub,
  demo,
  metrics,
  redisIsReady,
  isDraining,
  basePath,
  frameParents,
}: {
  readonly hub: Hub;
  readonly demo: Demo | null;
  readonly metrics: Metrics;
  readonly redisIsReady: () => boolean | null;
  readonly isDraining: () => boolean;
  /** Stands before every path, for example `/tidings`; empty at the root. */
  readonly basePath: string;
  readonly frameParents: readonly string[];
}): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const pages = createPages({ frameParents });

  const ready = async (response: ServerResponse): Promise<void> => {
    if (isDraining()) {
      sendJson(response, 503, { ready: false, reason: "draining" });
      return;
    }
    try {
      await within(READY_TIMEOUT_MS, hub.ping());
      // Without Redis a node still accepts and delivers: it is told of, but the node stays in service.
      const redis = redisIsReady();
      sendJson(response, 200, redis === null ? { ready: true } : { ready: true, redis: redis ? "ok" : "away" });
    } catch {
      sendJson(response, 503, { ready: false, reason: "the store does not answer" });
    }
  };

  /** For operators, whose probes reach the server past the proxy: without the base path as well. */
  const health = async (path: string, response: ServerResponse): Promise<boolean> => {
    switch (path) {
      case "/healthz":
        sendJson(response, 200, { ok: true });
        return true;
      case "/readyz":
        await ready(response);
        return true;
      case "/metrics":
        response.writeHead(200, { "Content-Type": metrics.registry.contentType });
        response.end(await metrics.registry.metrics());
        return true;
      default:
        return false;
    }
  };

  return async (request, response) => {
    const url = URL.parse(request.url ?? "", "http://localhost");
    if (url === null) return false;
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (isRead && (await health(url.pathname, response))) return true;
    if (isRead && basePath !== "" && url.pathname === basePath) {
      response.writeHead(308, { Location: `${basePath}/${url.search}` }).end();
      return true;
    }
    if (!url.pathname.startsWith(`${basePath}/`)) return false;
    const path = url.pathname.slice(basePath.length);
    if (isRead && (await health(path, response))) return true;
    if (demo && request.method === "POST" && path === "/demo/session") {
      await signIn(demo, request, response);
      return true;
    }
    if (demo && isRead && path === "/demo/people") {
      sendJson(response, 200, { people: await demo.search(url.searchParams.get("query") ?? "") });
      return true;
    }
    request.url = `${path}${url.search}`;
    return pages(request, response);
  };
}
