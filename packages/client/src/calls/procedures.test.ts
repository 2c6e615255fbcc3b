import { getUntypedClient, type TRPCUntypedClient } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import { expect, test } from "vitest";
import { createProcedures } from "./procedures.ts";

const answer =
  (operation: string) =>
  (...args: unknown[]): unknown => [operation, ...args];
const client = {
  query: answer("query"),
  mutation: answer("mutation"),
  subscription: answer("subscription"),
} as unknown as TRPCUntypedClient<AnyTRPCRouter>;
// oxlint-disable-next-line typescript/no-explicit-any -- the procedures of any router
const procedures: any = createProcedures(client);

test("a procedure is called by its path, with what it is given", () => {
  const options = { context: {} };
  expect(procedures.node.query()).toEqual(["query", "node", undefined, undefined]);
  expect(procedures.posts.add.mutate(1, options)).toEqual(["mutation", "posts.add", 1, options]);
  expect(procedures.a.b.c.subscribe({}, options)).toEqual(["subscription", "a.b.c", {}, options]);
  expect(procedures.posts.add).toBe(procedures.posts.add);
});

test("what is built on tRPC's clients finds the client under the procedures", () => {
  expect(getUntypedClient(procedures)).toBe(client);
});

test("the procedures are not taken for a promise, so an async function can return them", async () => {
  expect(await procedures).toBe(procedures);
  expect(await procedures.posts).toBe(procedures.posts);
});
