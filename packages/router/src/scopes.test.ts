import { startTidings, type TestTidings } from "@tidings/testing";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { defineTidings, serviceContext } from "./index.ts";

const definition = defineTidings({
  pushes: { "order.shipped": z.object({}), "order.lost": z.object({}), ordering: z.object({}), "a:b": z.object({}) },
});

let tidings: TestTidings<typeof definition>;
beforeAll(async () => {
  tidings = await startTidings({ definition });
});
afterAll(() => tidings[Symbol.asyncDispose]());

type Recipients = string | readonly string[] | { readonly topic: string };

/** Whether a service with these scopes may push so. */
async function mayPush(scopes: readonly string[], type: string, to: Recipients = "bob"): Promise<boolean> {
  const { notifications } = tidings.router.createCaller(serviceContext("service", scopes));
  return notifications.push({ to, type: type as "ordering", data: {} }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof TRPCError && error.code === "FORBIDDEN") return false;
      throw error;
    },
  );
}

const types = Object.keys(definition.pushes);

describe("the types that a scope names", () => {
  test.each<[string, readonly string[]]>([
    ["push", types],
    ["push:order.shipped", ["order.shipped"]],
    ["push:order.*", ["order.shipped", "order.lost"]],
    ["push:order*", ["order.shipped", "order.lost", "ordering"]],
    ["push:*", types],
    ["push:a:b", ["a:b"]],
    ["push/1", types],
    ["push:order.shipped/5", ["order.shipped"]],
    ["push:order.*.x", []],
    ["push:", []],
    ["push/", []],
    ["push/0", []],
    ["push/many", []],
    ["push:order.shipped/-1", []],
    ["push:order.shipped/5/6", []],
    ["PUSH", []],
    ["pushing", []],
    ["admin", []],
    ["", []],
  ])("%j is for %j", async (scope, granted) => {
    const allowed: string[] = [];
    for (const type of types) if (await mayPush([scope], type)) allowed.push(type);
    expect(allowed).toEqual(granted);
  });

  test("several scopes add up", async () => {
    const scopes = ["push:ordering", "posts:write", "push:a:b"];
    expect(await Promise.all(types.map((type) => mayPush(scopes, type)))).toEqual([false, false, true, true]);
  });
});

describe("the recipients that a scope allows", () => {
  const three = ["ann", "ben", "cat"];

  test.each<[string, Recipients, boolean]>([
    ["push/3", three, true],
    ["push/2", three, false],
    ["push/1", "ann", true],
    ["push:ordering/3", three, true],
    ["push:ordering/2", three, false],
    ["push:order*/3", three, true],
    ["push/10000", { topic: "news" }, false],
    ["push:ordering", { topic: "news" }, true],
  ])("%s and %j: %s", async (scope, to, allowed) => {
    expect(await mayPush([scope], "ordering", to)).toBe(allowed);
  });

  test("the most generous scope for the type counts", async () => {
    expect(await mayPush(["push/1", "push:ordering/3"], "ordering", three)).toBe(true);
    expect(await mayPush(["push/1", "push:ordering/3"], "a:b", three)).toBe(false);
    expect(await mayPush(["push/1", "push:ordering"], "ordering", { topic: "news" })).toBe(true);
  });
});

test("what a service may not push is not told apart by whether it is defined", async () => {
  expect(await mayPush(["push:order.shipped"], "no.such.type")).toBe(false);
});

test("server code pushes everything unless it is told otherwise, and does not chat", async () => {
  const { notifications, chat } = tidings.router.createCaller(serviceContext("billing"));
  expect(await notifications.push({ to: "bob", type: "a:b", data: {} })).toMatchObject({ accepted: 1 });
  const message = { to: "bob", content: { text: "hi" }, nonce: "1" };
  await expect(chat.send(message)).rejects.toMatchObject({ code: "FORBIDDEN" });
  for (const scope of ["admin", "channels", "push/1", "push:a:b"]) {
    const service = tidings.router.createCaller(serviceContext("billing", [scope, "posts:write"]));
    await expect(service.chat.send(message)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  const bot = tidings.router.createCaller(serviceContext("bot", ["push", "chat"]));
  expect(await bot.chat.send(message)).toMatchObject({ seq: 1 });
});

const pushAs = async (service: string) => {
  const { notifications } = tidings.router.createCaller(serviceContext(service));
  return notifications.push({ to: "bob", type: "a:b", data: {}, key: "order-7" });
};

test("a key that one service has used does not drop what another pushes", async () => {
  expect(await pushAs("billing")).toMatchObject({ accepted: 1, duplicate: false });
  expect(await pushAs("shop")).toMatchObject({ accepted: 1, duplicate: false });
  expect(await pushAs("billing")).toMatchObject({ accepted: 1, duplicate: true });
});

describe("revoking", () => {
  test("a user, or a token by its id, and nothing else", async () => {
    const { sessions } = tidings.router.createCaller(serviceContext("admin", ["admin"]));
    const revoke = sessions.revoke as (input: unknown) => Promise<unknown>;
    expect(await revoke({ userId: "bob" })).toEqual({ closed: 0 });
    expect(await revoke({ jti: "t-1" })).toEqual({ closed: 0 });
    for (const input of [
      {},
      { userId: "bob", jti: "1" },
      { userId: "" },
      { jti: "" },
      { jti: "x".repeat(257) },
      "bob",
    ]) {
      await expect(revoke(input)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });

  test("ends the connection of a client, which signs in with a newer token", async () => {
    const dora = tidings.connect("dora");
    const online = () => dora.presence.get({ userIds: ["dora"] });
    expect(await online()).toMatchObject([{ online: true }]);
    expect(await tidings.hub.revoke({ userId: "dora" })).toEqual({ closed: 1 });
    expect(await online()).toMatchObject([{ online: true }]);
  });
});
