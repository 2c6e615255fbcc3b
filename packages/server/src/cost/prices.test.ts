import * as fc from "fast-check";
import { expect, test } from "vitest";
import { listedIn, priceOfAnswer, priceOfCall, priceOfProcedure, roughBytesOf } from "./prices.ts";

test("how long something is as JSON is known about, whatever its texts are made of", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("\u0001", "é", "漢", "x", '"'), minLength: 100 }),
  );
  const value = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, text, fc.nat(), fc.boolean(), fc.constant(null), tie("list"), tie("record")),
    list: fc.array(tie("value"), { maxLength: 10 }),
    record: fc.dictionary(fc.string({ maxLength: 10 }), tie("value"), { maxKeys: 10 }),
  })).value;
  fc.assert(
    fc.property(value, (each) => {
      const bytes = Buffer.byteLength(JSON.stringify(each));
      expect(roughBytesOf(each)).toBeGreaterThan(bytes / 6 - 10);
      expect(roughBytesOf(each)).toBeLessThan(3 * bytes + 20);
    }),
  );
});

test("a long text is measured as it is", () => {
  for (const unit of ["\u0001", "é", "漢", "x", '"', "\\"]) {
    const text = unit.repeat(10_000);
    expect(roughBytesOf(text)).toBe(Buffer.byteLength(JSON.stringify(text)));
  }
});

test("what nests without end is neither counted without end nor an error", () => {
  let nested: unknown = "x";
  for (let n = 0; n < 100_000; n += 1) nested = [nested];
  expect(roughBytesOf(nested)).toBeLessThan(1_000);
  expect(listedIn(1_000, nested)).toBeLessThan(10);
});

test("an edit, a deletion, a trace and a revocation cost more, wherever the procedures are nested", () => {
  for (const path of ["chat.edit", "tidings.chat.delete", "trace.push", "sessions.revoke"])
    expect(priceOfProcedure(path, undefined)).toBeGreaterThan(0);
  for (const path of ["chat.send", "chat.editor", ""]) expect(priceOfProcedure(path, { ids: ["a", "b"] })).toBe(0);
});

test("who makes a group of a thousand, or adds many to one, has spent more than there is at once", () => {
  const members = Array.from({ length: 999 }, (_, n) => `user-${n}`);
  for (const path of ["chat.createGroup", "tidings.chat.addMembers"]) {
    expect(priceOfProcedure(path, { members })).toBeGreaterThan(300);
    expect(priceOfProcedure(path, { members: ["ann", "ben", "cid"] })).toBeLessThan(3);
    expect(priceOfProcedure(path, { members: members.slice(0, 60).map((_, n) => `${n}`) })).toBeGreaterThan(20);
  }
});

test("positions of many groups are a list, the fields of a message are none", () => {
  const groups = Object.fromEntries(Array.from({ length: 4_000 }, (_, n) => [`g_${n}`, "0-1"]));
  expect(priceOfCall(200_000, listedIn(200_000, { groups }))).toBeGreaterThan(60);
  expect(listedIn(1_000, { content: { text: "x", bold: true, size: 3 } })).toBe(0);
});

test("an ordinary call costs one, a long list and a large answer cost more", () => {
  const message = { to: "bob", content: { text: "Hi" }, nonce: "1" };
  expect(priceOfCall(200, listedIn(200, message))).toBe(1);
  expect(priceOfAnswer(200, { seq: 1 })).toBe(0);
  const ids = Array.from({ length: 500 }, (_, n) => `user-${n}`);
  expect(priceOfCall(5_000, listedIn(5_000, { userIds: ids }))).toBeGreaterThan(5);
  expect(priceOfAnswer(1_048_576, { messages: ids })).toBeGreaterThan(20);
});

const priceOfPush = (recipients: number, length: number): number =>
  priceOfProcedure("tidings.notifications.push", {
    to: Array.from({ length: recipients }, (_, i) => `user ${i}`),
    type: "x",
    data: { text: "x".repeat(length) },
  });

test("a push costs what it stores for all its recipients, unless that is little for each", () => {
  expect(priceOfPush(10_000, 1_000)).toBe(0);
  expect(priceOfPush(1, 32_000)).toBe(0);
  expect(priceOfPush(100, 32_000)).toBeGreaterThan(40);
  for (const input of [undefined, null, "x", [], { to: "ann" }]) {
    expect(priceOfProcedure("notifications.push", input)).toBe(0);
  }
});
