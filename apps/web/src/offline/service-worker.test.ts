import { expect, test, vi } from "vitest";
import code from "./service-worker.js?raw";

type Answer = (event: {
  readonly request: { readonly method: string; readonly url: string; readonly mode: string };
  readonly respondWith: (response: Promise<Response>) => void;
}) => void;

const fetch = (): Promise<Response> => Promise.resolve(new Response("export {};"));

/** @param put what its cache does with a file */
function startWorker(put: () => Promise<void>): (path: string) => Promise<Response> {
  const handlers = new Map<string, Answer>();
  const self = {
    location: new URL("https://chat.test/service-worker.js"),
    addEventListener: (type: string, handler: Answer) => handlers.set(type, handler),
  };
  const caches = { open: () => Promise.resolve({ put }), match: () => Promise.resolve(undefined) };
  // oxlint-disable-next-line no-implied-eval, typescript/no-unsafe-call -- the worker's own text
  new Function("self", "caches", "fetch", "files", "version", code)(self, caches, fetch, ["./"], "1");
  return (path) =>
    new Promise((resolve) => {
      const request = { method: "GET", url: `https://chat.test${path}`, mode: "cors" };
      handlers.get("fetch")?.({ request, respondWith: resolve });
    });
}

test("a part that is wanted for the first time is kept", async () => {
  const put = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const ask = startWorker(put);
  expect(await (await ask("/assets/zh-cn.js")).text()).toBe("export {};");
  expect(put).toHaveBeenCalledOnce();
});

test("a part that the disk has no room for is still loaded", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const ask = startWorker(() => Promise.reject(new DOMException("The disk is full", "QuotaExceededError")));
  expect(await (await ask("/assets/zh-cn.js")).text()).toBe("export {};");
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});
