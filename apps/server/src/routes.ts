import type { IncomingMessage, ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import type { Hub } from "@tidings/core";
import { z } from "zod";
import type { Demo } from "./demo.ts";
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
}: {
  readonly hub: Hub;
  readonly demo: Demo | null;
  readonly metrics: Metrics;
  readonly redisIsReady: () => boolean | null;
  readonly isDraining: () => boolean;
}): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const pages = createPages();

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

  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    switch (`${request.method} ${pathname}`) {
      case "GET /healthz":
        sendJson(response, 200, { ok: true });
        return true;
      case "GET /readyz":
        await ready(response);
        return true;
      case "GET /metrics":
        response.writeHead(200, { "Content-Type": metrics.registry.contentType });
        response.end(await metrics.registry.metrics());
        return true;
      case "POST /demo/session":
        if (!demo) return false;
        await signIn(demo, request, response);
        return true;
      case "GET /demo/people":
        if (!demo) return false;
        sendJson(response, 200, { people: await demo.search(searchParams.get("query") ?? "") });
        return true;
      default:
        return pages(request, response);
    }
  };
}
