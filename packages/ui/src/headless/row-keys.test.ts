import { assert, constantFrom, property, record, string, uniqueArray } from "fast-check";
import { expect, test } from "vitest";
import { createRowKeys } from "./row-keys.ts";

const item = record({ from: constantFrom("ann", "ben"), nonce: string({ minLength: 1, maxLength: 2 }) });
const chat = uniqueArray(item, { minLength: 2, selector: ({ from, nonce }) => `${from}/${nonce}` });

test("in any history, each message has a key of its own, at its place", () => {
  assert(
    property(chat, chat, (before, after) => {
      const toKeys = createRowKeys();
      toKeys(before);
      expect(toKeys(after)).toEqual(createRowKeys()(after));
      expect(new Set(toKeys(after)).size).toBe(after.length);
    }),
  );
});

test("messages that changed and stayed where they were leave the keys untouched; those that moved do not", () => {
  assert(
    property(chat, (items) => {
      const toKeys = createRowKeys();
      const before = toKeys(items);
      const changed = items.map((said) => ({ ...said }));
      expect(toKeys(changed)).toBe(before);
      expect(toKeys([...changed.slice(1), ...changed.slice(0, 1)])).not.toBe(before);
    }),
  );
});
