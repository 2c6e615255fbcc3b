import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Hub } from "@tidings/core";
import { eventually } from "@tidings/testing/eventually";
import { expect, test, vi } from "vitest";
import type { Adapters } from "./adapters.ts";
import { createHealth } from "./health.ts";
import { createMetrics } from "./metrics.ts";

/** A server that has its health and nothing else. */
async function startHealth({
  metricsToken,
  redis = null,
  ping = () => Promise.resolve(),
  failed = new Promise<Error>(() => {}),
}: { metricsToken?: string; redis?: Adapters["redis"]; ping?: () => Promise<void>; failed?: Promise<Error> } = {}) {
  const metrics = createMetrics();
  const read = vi.spyOn(metrics.registry, "metrics");
  const health = createHealth({
    hub: { ping, failed } as Hub,
    metrics,
    metricsToken,
    redis,
    isDraining: () => false,
  });
  const server = createServer((request, response) => void health(request.url ?? "", request, response)).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    read,
    get: (path: string, token?: string) =>
      fetch(
        `http://127.0.0.1:${port}${path}`,
        token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
      ),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

test("however many ask, the store and the counters are looked at once in a while", async () => {
  const ping = vi.fn(() => Promise.resolve());
  await using server = await startHealth({ ping });
  const answers = await Promise.all(
    ["/readyz", "/metrics"].flatMap((path) => Array.from({ length: 20 }, () => server.get(path))),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  // a busy machine may need more than one such while
  expect(ping.mock.calls.length).toBeLessThan(10);
  expect(server.read.mock.calls.length).toBeLessThan(10);
});

test("a store that is away, or back, is noticed all the same", async () => {
  let isAway = false;
  await using server = await startHealth({
    ping: () => (isAway ? Promise.reject(new Error("away")) : Promise.resolve()),
  });
  const becomes = (status: number) => eventually(async () => expect((await server.get("/readyz")).status).toBe(status));
  await becomes(200);
  isAway = true;
  await becomes(503);
  isAway = false;
  await becomes(200);
});

test("where metrics have a token, nobody reads them without it", async () => {
  await using server = await startHealth({ metricsToken: "0123456789abcdef" });
  const statuses = [
    await server.get("/metrics"),
    await server.get("/metrics", "0123456789abcdeF"),
    await server.get("/metrics", ""),
    await server.get("/metrics", "0123456789abcdef"),
    await server.get("/healthz"),
    await server.get("/readyz"),
  ].map(({ status }) => status);
  expect(statuses).toEqual([401, 401, 401, 200, 200, 200]);
});

test("a store that has stopped for good is told, so that the process is replaced", async () => {
  const failed = Promise.withResolvers<Error>();
  await using server = await startHealth({ failed: failed.promise });
  expect((await server.get("/healthz")).status).toBe(200);
  failed.resolve(new Error("the file is gone"));
  await failed.promise;
  expect((await server.get("/healthz")).status).toBe(503);
});

test("a node without its Redis stays in service, and says why it has none", async () => {
  const states = [{ ready: true }, { ready: false, reason: "NOPERM no channels" }, { ready: false }];
  const answers = ["ok", "away", "away"];
  for (const [i, state] of states.entries()) {
    await using server = await startHealth({ redis: () => state });
    const response = await server.get("/readyz");
    expect(response.status).toBe(200);
    const { reason } = state as { reason?: string };
    expect(await response.json()).toEqual({ ready: true, redis: answers[i], ...(reason !== undefined && { reason }) });
  }
});
