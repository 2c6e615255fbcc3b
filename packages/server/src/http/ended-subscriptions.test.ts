import { once } from "node:events";
import { request } from "node:http";
import { initTRPC } from "@trpc/server";
import { observable } from "@trpc/server/observable";
import { expect, test } from "vitest";
import { startTestServer, until } from "../../test/test-harness.ts";
import type { Identity } from "../session/identity.ts";

/** How many sources are open. */
const open = { count: 0 };
const started = (): (() => void) => {
  open.count += 1;
  let hasEnded = false;
  return () => {
    if (!hasEnded) open.count -= 1;
    hasEnded = true;
  };
};

const t = initTRPC.context<{ identity: Identity | null }>().create();
const router = t.router({
  /** As most applications write one. */
  generator: t.procedure.subscription(async function* ({ signal }) {
    const end = started();
    try {
      yield "first";
      await new Promise((resolve) => signal?.addEventListener("abort", resolve, { once: true }));
    } finally {
      end();
    }
  }),
  /** Hears of no signal, as sources of Tidings do not need to. */
  iterator: t.procedure.subscription(() => {
    const end = started();
    let isFirst = true;
    const waiting = Promise.withResolvers<IteratorResult<string>>();
    const source: AsyncIterableIterator<string> = {
      async next() {
        if (!isFirst) return waiting.promise;
        isFirst = false;
        return { done: false, value: "first" };
      },
      async return() {
        end();
        waiting.resolve({ done: true, value: undefined });
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]: () => source,
    };
    return source;
  }),
  observable: t.procedure.subscription(() =>
    observable<string>((observer) => {
      const end = started();
      observer.next("first");
      return end;
    }),
  ),
});

const alice = { authorization: "Bearer alice" };

for (const name of ["generator", "iterator", "observable"] as const) {
  test(`a poll that is answered ends its source: ${name}`, async () => {
    await using server = await startTestServer({ router });
    for (let polls = 0; polls < 3; polls += 1) {
      const response = await fetch(`${server.http}/${name}?poll=`, { headers: alice });
      expect(await response.text()).toContain("first");
      await until(() => open.count === 0);
    }
    expect(server.errors).toEqual([]);
  });

  test(`an event stream that is left ends its source: ${name}`, async () => {
    await using server = await startTestServer({ router });
    const outgoing = request(`${server.http}/${name}`, { headers: alice }).end();
    const [response] = await once(outgoing, "response");
    await once(response, "data");
    expect(open.count).toBe(1);
    outgoing.destroy();
    await until(() => open.count === 0);
    expect(server.errors).toEqual([]);
  });

  test.each(["application/octet-stream", "multipart/form-data; boundary=x"])(
    `a subscription that is asked for as %s is refused before it begins: ${name}`,
    async (type) => {
      await using server = await startTestServer({ router });
      const headers = { ...alice, "content-type": type };
      const body = type.startsWith("multipart") ? "--x--\r\n" : "";
      const response = await fetch(`${server.http}/${name}`, { method: "POST", headers, body });
      expect([response.status, open.count]).toEqual([415, 0]);
      expect(server.errors).toEqual([]);
    },
  );
}
