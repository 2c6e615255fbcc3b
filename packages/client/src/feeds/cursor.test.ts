import { expect, test } from "vitest";
import { deserialize, serialize } from "superjson";
import { Cursor } from "./cursor.ts";

const [g, h] = ["g", "h"].map((letter) => `g${letter.repeat(20)}`) as [string, string];
const idOf = (i: number): string => `g${String(i).padStart(20, "0")}`;

test("a feed of all conversations goes on from its own last event, and from each group's", () => {
  const cursor = new Cursor({ groups: { [g]: `e-${g}-1`, [h]: `e-${h}-1` } });
  for (const id of ["e-1", `e-${g}-2`, "e-2", `e-${g}-3`]) cursor.take(id);
  expect(cursor.lastEventId).toBe("e-2");
  expect(cursor.input).toEqual({ groups: { [g]: `e-${g}-3`, [h]: `e-${h}-1` } });
});

test("the feed of one group goes on from its last event, as the input says", () => {
  const input = { conversationId: g };
  const cursor = new Cursor(input);
  cursor.take(`e-${g}-3`);
  expect(cursor.lastEventId).toBe(`e-${g}-3`);
  expect(cursor.input).toBe(input);
});

test("an input that superjson has serialized gets the groups where superjson has the fields", () => {
  const cursor = new Cursor(serialize({ lastEventId: "e-1" }));
  cursor.take(`e-${g}-3`);
  expect(deserialize(cursor.input as never)).toEqual({ lastEventId: "e-1", groups: { [g]: `e-${g}-3` } });
});

test("with very many groups, those that moved last are named", () => {
  const cursor = new Cursor(undefined);
  for (let i = 0; i < 1_500; i += 1) cursor.take(`e-${idOf(i)}-1`);
  cursor.take(`e-${idOf(0)}-2`);
  const { groups } = cursor.input as { readonly groups: Readonly<Record<string, string>> };
  expect(Object.keys(groups)).toHaveLength(1_000);
  expect(groups).toMatchObject({ [idOf(0)]: `e-${idOf(0)}-2`, [idOf(1_499)]: `e-${idOf(1_499)}-1` });
});

test("an input that another transformer has serialized stays as it is", () => {
  const cursor = new Cursor('[{"limit":1},50]');
  cursor.take("e-1");
  cursor.take(`e-${g}-3`);
  expect(cursor.input).toBe('[{"limit":1},50]');
  expect(cursor.lastEventId).toBe("e-1");
});
