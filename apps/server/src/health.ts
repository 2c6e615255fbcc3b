import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Hub } from "@tidings/core";
import type { Adapters } from "./adapters.ts";
import type { Metrics } from "./metrics.ts";
import { sendJson } from "./send-json.ts";

const READY_TIMEOUT_MS = 1_000;
/** The store and the counters are looked at once in this time, however often somebody asks. */
const REMEMBER_MS = 1_000;

const within = <T>(ms: number, result: Promise<T>): Promise<T> =>
  Promise.race([
    result,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms).unref();
    }),
  ]);

/** Asks again only when the last answer is too old; those who ask meanwhile share the one that is under way. */
function remembering<T>(ask: () => Promise<T>): () => Promise<T> {
  let last: { readonly atMs: number; readonly answer: Promise<T> } | null = null;
  return () => {
    const nowMs = performance.now();
    if (last === null || nowMs - last.atMs >= REMEMBER_MS) last = { atMs: nowMs, answer: ask() };
    return last.answer;
  };
}

const digestOf = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Whether a request has the token; how much of it is right cannot be told from the time that it takes. */
function createTokenCheck(token: string): (request: IncomingMessage) => boolean {
  const expected = digestOf(`Bearer ${token}`);
  return ({ headers }) => timingSafeEqual(digestOf(headers.authorization ?? ""), expected);
}

export interface HealthOptions {
  readonly hub: Hub;
  readonly metrics: Metrics;
  /** The bearer token required to read the metrics. If undefined, anyone may read them. */
  readonly metricsToken: string | undefined;
  readonly redis: Adapters["redis"];
  readonly isDraining: () => boolean;
}

/** Answers `/healthz`, `/readyz` and `/metrics`. `false`: another path. */
export type Health = (path: string, request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** What operators ask: whether the server lives, whether it serves, how it does. */
export function createHealth({ hub, metrics, metricsToken, redis, isDraining }: HealthOptions): Health {
  const mayRead = metricsToken === undefined ? () => true : createTokenCheck(metricsToken);
  const storeAnswers = remembering(() =>
    within(READY_TIMEOUT_MS, hub.ping()).then(
      () => true,
      () => false,
    ),
  );
  let hasFailed = false;
  void hub.failed.then(() => (hasFailed = true));
  const readMetrics = remembering(() => metrics.registry.metrics());

  const ready = async (response: ServerResponse): Promise<void> => {
    if (isDraining()) {
      sendJson(response, 503, { ready: false, reason: "draining" });
    } else if (await storeAnswers()) {
      // Without Redis a node still accepts and delivers: it is told of, but the node stays in service.
      const state = redis?.();
      const { reason } = state ?? {};
      const told = { redis: state?.ready ? "ok" : "away", ...(reason !== undefined && { reason }) };
      sendJson(response, 200, { ready: true, ...(state && told) });
    } else {
      sendJson(response, 503, { ready: false, reason: "the store does not answer" });
    }
  };

  return async (path, request, response) => {
    switch (path) {
      case "/healthz":
        if (hasFailed) sendJson(response, 503, { ok: false, reason: "the store has stopped for good" });
        else sendJson(response, 200, { ok: true });
        return true;
      case "/readyz":
        await ready(response);
        return true;
      case "/metrics":
        if (mayRead(request)) {
          response.writeHead(200, { "Content-Type": metrics.registry.contentType });
          response.end(await readMetrics());
        } else {
          response.setHeader("WWW-Authenticate", "Bearer");
          sendJson(response, 401, { error: "Send the token of TIDINGS_METRICS_TOKEN as Authorization: Bearer" });
        }
        return true;
      default:
        return false;
    }
  };
}
