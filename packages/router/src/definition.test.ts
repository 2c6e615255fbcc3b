import { startTidings } from "@tidings/testing";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { z as z3 } from "zod/v3";
import { defineTidings } from "./index.ts";

const text = z.object({ text: z.string() });

describe("a definition refuses a schema that it could not keep its word about", () => {
  const slow = z.string().refine(async (value) => value !== "");
  const refused: readonly (readonly [string, z.ZodType, RegExp])[] = [
    ["an asynchronous refinement", slow, /asynchronous/],
    ["one deep inside", z.object({ list: z.array(z.object({ name: slow.optional() })) }), /asynchronous/],
    ["an asynchronous transformation", z.string().transform(async (value) => value), /asynchronous/],
    ["an asynchronous check", text.check(async () => {}), /asynchronous/],
    ["a promise", z.object({ later: z.promise(z.string()) }), /asynchronous/],
    ["a Map", z.map(z.string(), z.number()), /z\.record/],
    ["a Set inside a union", z.union([z.string(), z.object({ set: z.set(z.string()) })]), /z\.array/],
    ["a Date", z.object({ at: z.date() }), /z\.iso\.datetime/],
    ["a Date made of text", z.object({ at: z.coerce.date() }), /z\.iso\.datetime/],
    ["nothing", z.undefined(), /nothing comes out/],
    ["a bigint behind a pipe", z.string().pipe(z.coerce.bigint()), /bigint/],
    [
      "one that refers to itself",
      z.object({
        get next() {
          return z.union([z.map(z.string(), z.string()), z.null()]);
        },
      }),
      /Map/,
    ],
  ];

  test.each(refused)("%s", (_, schema, why) => {
    expect(() => defineTidings({ content: schema, excerpt: () => "" })).toThrow(why);
    expect(() => defineTidings({ pushes: { "order.shipped": schema } })).toThrow(/order\.shipped/);
  });
});

test.each([
  ["a schema of zod 3", z3.object({ text: z3.string() })],
  ["an object that is no schema", { text: "string" }],
  ["nothing", null],
])("%s is refused when it is given, and not at the first message", (_, schema) => {
  const given = schema as never;
  expect(() => defineTidings({ content: given, excerpt: () => "" })).toThrow(/content cannot be used.*zod 4/);
  expect(() => defineTidings({ pushes: { "order.shipped": given } })).toThrow(/order\.shipped cannot be used.*zod 4/);
});

test("what goes into a pipe may be anything: only what comes out of it is kept", () => {
  const names = z.set(z.string()).transform((set) => [...set]);
  const tree = z.object({
    name: z.string(),
    get children() {
      return z.array(tree);
    },
  });
  for (const content of [
    text,
    names,
    tree,
    z.lazy(() => text),
    z.discriminatedUnion("kind", [z.object({ kind: z.literal("a") })]),
  ]) {
    expect(defineTidings({ content, excerpt: () => "" }).content).toBe(content);
  }
});

test("a value without a JSON form is refused in words, where a schema lets it through", async () => {
  const definition = defineTidings({
    content: z.object({ tags: z.any() }),
    excerpt: () => "",
    pushes: { "order.shipped": z.record(z.string(), z.unknown()) },
  });
  await using tidings = await startTidings({ definition });
  const { chat } = tidings.router.createCaller({ identity: { userId: "alice", scopes: [] } });
  const send = (tags: unknown) => chat.send({ to: "bob", content: { tags }, nonce: crypto.randomUUID() });
  await expect(send(new Map([["a", 1]]))).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: /content\.tags is a Map/,
  });
  await expect(send([{ deep: new Set() }])).rejects.toMatchObject({
    message: expect.stringContaining("content.tags[0].deep is a Set"),
  });
  const deep: unknown = JSON.parse("[".repeat(50_000) + "]".repeat(50_000));
  const round: unknown[] = [];
  round.push(round);
  for (const tags of [deep, round]) {
    await expect(send(tags)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("too deeply"),
    });
  }
  await expect(send({ price: Number("abc") })).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: expect.stringContaining("content.tags.price is NaN"),
  });
  await expect(send(["a", undefined])).rejects.toMatchObject({
    message: expect.stringContaining("content.tags[1] is undefined"),
  });
  await expect(send(10n)).rejects.toMatchObject({ message: expect.stringContaining("bigint") });
  await expect(send(["a", { b: null, at: new Date(0) }])).resolves.toMatchObject({ seq: 1 });
  const push = tidings.service.notifications.push({ to: "bob", type: "order.shipped", data: { map: new Map() } });
  await expect(push).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: expect.stringContaining("data.map is a Map"),
  });
});

test("a number that is none, and a hole in a list, are found behind schemas that let them through", async () => {
  const definition = defineTidings({
    pushes: {
      "price.changed": z.object({ price: z.string().transform(Number) }),
      "list.changed": z.array(z.union([z.string(), z.undefined()]).nullable()),
    },
  });
  await using tidings = await startTidings({ definition });
  const { push } = tidings.service.notifications;
  await expect(push({ to: "bob", type: "price.changed", data: { price: "abc" } })).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: expect.stringContaining("data.price is NaN"),
  });
  await expect(push({ to: "bob", type: "list.changed", data: ["a", undefined] })).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: expect.stringContaining("data[1] is undefined"),
  });
});

const later = (value: string): unknown => Promise.resolve(value !== "");

test("a refinement that returns a promise without being async is named at its first use", async () => {
  const definition = defineTidings({ pushes: { "order.shipped": z.string().refine(later) } });
  await using tidings = await startTidings({ definition });
  await expect(
    tidings.service.notifications.push({ to: "bob", type: "order.shipped", data: "7" }),
  ).rejects.toMatchObject({ message: expect.stringContaining("asynchronous") });
});
