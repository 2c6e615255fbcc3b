import { afterEach, expect, test, vi } from "vitest";
import { requestDemoSession } from "./demo-session.ts";

afterEach(() => vi.unstubAllGlobals());

test("a name that is too long for a request is one that is too long", async () => {
  const answer = { error: { message: "Send at most 4096 bytes" } };
  vi.stubGlobal("document", { baseURI: "https://example.com/" });
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(answer, { status: 413 })));
  await expect(requestDemoSession("x".repeat(5_000))).rejects.toMatchObject({
    problem: { reason: "name", problem: "too-long" },
  });
});
