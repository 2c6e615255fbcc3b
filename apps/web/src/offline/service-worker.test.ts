import { afterEach, expect, test, vi } from "vitest";
import code from "./service-worker.js?raw";

type Answer = (event: {
  readonly request: { readonly method: string; readonly url: string; readonly mode: string };
  readonly respondWith: (response: Promise<Response>) => void;
}) => void;

interface WorkerOptions {
  /** What its cache does with a file. */
  readonly put?: () => Promise<void>;
  /** What its cache has of each file. */
  readonly kept?: string;
  readonly fetch?: (request: unknown, init?: RequestInit) => Promise<Response>;
}

const fromNetwork = (): Promise<Response> => Promise.resolve(new Response("export {};"));

/** Returns what it answers to a request; `null`: the request goes to the network. */
function startWorker({ put = () => Promise.resolve(), kept, fetch = fromNetwork }: WorkerOptions) {
  const handlers = new Map<string, Answer>();
  const self = {
    location: new URL("https://chat.test/service-worker.js"),
    addEventListener: (type: string, handler: Answer) => handlers.set(type, handler),
  };
  const match = () => Promise.resolve(kept === undefined ? undefined : new Response(kept));
  const caches = { open: () => Promise.resolve({ put }), match };
  // oxlint-disable-next-line no-implied-eval, typescript/no-unsafe-call -- the worker's own text
  new Function("self", "caches", "fetch", "files", "version", code)(self, caches, fetch, ["./"], "1");
  return (path: string, mode = "cors"): Promise<Response> | null => {
    let answer: Promise<Response> | null = null;
    const request = { method: "GET", url: `https://chat.test${path}`, mode };
    handlers.get("fetch")?.({
      request,
      respondWith(response) {
        answer = response;
      },
    });
    return answer;
  };
}

const textOf = async (answer: Promise<Response> | null): Promise<string | undefined> => (await answer)?.text();

afterEach(() => {
  vi.useRealTimers();
});

test("a part that is wanted for the first time is kept", async () => {
  const put = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const ask = startWorker({ put });
  expect(await textOf(ask("/assets/zh-cn.js"))).toBe("export {};");
  expect(put).toHaveBeenCalledOnce();
});

test("a part that the disk has no room for is still loaded", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const ask = startWorker({
    put: () => Promise.reject(new DOMException("The disk is full", "QuotaExceededError")),
  });
  expect(await textOf(ask("/assets/zh-cn.js"))).toBe("export {};");
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

test("who asks what the page is now is told by the server, not by the build that is kept", async () => {
  const ask = startWorker({ kept: "an older build" });
  expect(ask("/")).toBeNull();
  expect(await textOf(ask("/assets/index.js"))).toBe("an older build");
});

/** A network that begins to answer after a while, and takes as long again for the rest. */
const slowly =
  (afterMs: number): NonNullable<WorkerOptions["fetch"]> =>
  async (_, { signal } = {}) => {
    const wait = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      signal?.throwIfAborted();
    };
    await wait();
    const rest = new ReadableStream({
      async start(body) {
        await wait();
        body.enqueue(new TextEncoder().encode("the newest"));
        body.close();
      },
    });
    return new Response(rest);
  };

test.each([
  ["begins in time comes whole, however long the rest takes", 2_000, "the newest"],
  ["does not begin in time gives way to the one that is kept", 4_000, "kept"],
])("a page that %s", async (_, afterMs, shown) => {
  vi.useFakeTimers();
  const text = textOf(startWorker({ kept: "kept", fetch: slowly(afterMs) })("/", "navigate"));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await text).toBe(shown);
});
