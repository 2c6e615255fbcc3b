import { TidingsError } from "@tidings/core";
import { initTRPC, TRPCError } from "@trpc/server";
import { expect, onTestFinished, test, vi } from "vitest";
import { createReport } from "./report.ts";
import { startTestServer } from "../../test/test-harness.ts";

const t = initTRPC.create({ isDev: false });
const away = new TidingsError("SERVICE_UNAVAILABLE", "The database is away", { cause: new Error("EIO") });
const router = t.router({
  read: t.procedure.query(() => {
    throw away;
  }),
  busy: t.procedure.query(() => {
    throw new TidingsError("SERVICE_UNAVAILABLE", "Too much waits: retry");
  }),
});

test("a call that fails for want of something is told, and that much waits is not", async () => {
  await using server = await startTestServer({ router });
  const client = await server.connect();
  for (const [id, path] of ["busy", "read"].entries()) client.send({ id, method: "query", params: { path } });
  for (const id of [0, 1]) expect((await client.answer(id)).error?.data.code).toBe("SERVICE_UNAVAILABLE");
  expect(server.errors).toMatchObject([{ code: "SERVICE_UNAVAILABLE", cause: away }]);
});

test("by HTTP it is told as well", async () => {
  await using server = await startTestServer({ router });
  const response = await fetch(`${server.http}/read`, { headers: { authorization: "Bearer alice" } });
  expect(response.status).toBe(503);
  expect(server.errors).toMatchObject([{ cause: away }]);
});

test("of what is away the operator hears once a second, however many ask; of each other error every time", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const heard: unknown[] = [];
  const report = createReport((error) => heard.push(error));
  const info = { stage: "call", transport: "http" } as const;
  for (let i = 0; i < 50; i += 1) report(away, info);
  expect(heard).toEqual([away]);
  vi.advanceTimersByTime(1_000);
  report(new TRPCError({ code: "SERVICE_UNAVAILABLE", cause: away }), info);
  report(away, info);
  expect(heard).toHaveLength(2);
  const bug = new Error("bug");
  report(bug, info);
  report(bug, info);
  expect(heard).toHaveLength(4);
});
