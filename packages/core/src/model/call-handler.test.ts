import { expect, test, vi } from "vitest";
import { callHandler } from "./call-handler.ts";

const failure = new Error("the log is full");

test.each<[string, () => unknown]>([
  [
    "throws",
    () => {
      throw failure;
    },
  ],
  ["rejects", () => Promise.reject(failure)],
])("a handler that %s ends nothing, and its failure is heard", async (_, handler) => {
  const onFailure = vi.fn();
  callHandler(handler, onFailure);
  await vi.waitFor(() => expect(onFailure).toHaveBeenCalledExactlyOnceWith(failure));
});
