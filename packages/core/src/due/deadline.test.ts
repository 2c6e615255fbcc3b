import { expect, test, vi } from "vitest";
import { answerBefore } from "./deadline.ts";

const kinds = { late: "late", failed: (reason: string) => `failed: ${reason}` };

test("an answer counts if it comes before the deadline, and so does what is thrown", async () => {
  const { signal } = new AbortController();
  expect(await answerBefore(signal, async () => "answer", kinds)).toBe("answer");
  expect(await answerBefore(signal, () => Promise.reject(new Error("refused")), kinds)).toBe("failed: refused");
});

test("who does not heed the deadline is late, and is not asked again after it", async () => {
  const stopping = new AbortController();
  const ask = vi.fn(() => new Promise<string>(() => {}));
  const answer = answerBefore(stopping.signal, ask, kinds);
  stopping.abort();
  expect(await answer).toBe("late");
  expect(await answerBefore(stopping.signal, ask, kinds)).toBe("late");
  expect(ask).toHaveBeenCalledOnce();
});
