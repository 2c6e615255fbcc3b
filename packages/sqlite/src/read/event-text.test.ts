import type { PushFeedEvent } from "@tidings/core";
import { expect, test } from "vitest";
import { openDatabase } from "../file/database.ts";
import { createMethods } from "../threads/methods.ts";
import { decode, encode } from "../threads/protocol.ts";

const odd = ['"quoted"', "back\\slash", "tab\tline\nreturn\r", "\u0001\u001f\u007f\u2028", "émoji 😀", "'; --", ""];
const bounds = { limit: 99, maxBytes: null };

/** A store's methods, asked as its threads are. */
function openHere() {
  const opened = openDatabase({ path: ":memory:", lockTimeoutMs: 0, checkUpToBytes: 0, maxBytes: null });
  const methods = createMethods(opened);
  const feed = (method: "chatFeed" | "pushFeed", userId: string): typeof answer => {
    const answer = methods[method](userId, 0, bounds);
    const [response] = decode(encode(7, answer));
    expect(response).toEqual({ id: 7, value: answer });
    return answer;
  };
  return { methods, feed, [Symbol.dispose]: opened.close };
}

test("a plain message is the text that its live readers got, whatever is in it", () => {
  using here = openHere();
  const expected = odd.map((text, i) => {
    const [from, conversationId, nonce] = [`ann ${text}`, `c ${text}`, `n ${text}`];
    const content = { text, [text]: [null, -0.5, true, { deep: text }] };
    here.methods.commit([[conversationId, from, "ben", JSON.stringify(content), nonce, 1_000 + i, [], "", ""]]);
    return JSON.stringify({
      type: "message",
      message: { conversationId, seq: 1, from, content, nonce, sentAtMs: 1_000 + i },
    });
  });
  expect(here.feed("chatFeed", "ben")).toMatchObject({ ns: odd.map((_, i) => i + 1), texts: expected });
  expect(here.feed("chatFeed", "nobody")).toEqual({ ns: [], texts: [], head: 0, trimmed: 0, unread: 0 });
});

test("so is a push, also one that replaces another, and what says that pushes were read", () => {
  using here = openHere();
  const expected: PushFeedEvent[] = odd.map((text, i) => {
    const [type, data, atMs] = [`type ${text}`, { text, [text]: [null, 1e21] }, 1_000 + i];
    const to = { userIds: ["ben"] };
    here.methods.commit([{ kind: "push", to, type, data: JSON.stringify(data), atMs, collapse: `${i % 2}` }]);
    const push = { seq: i + 1, type, data, sentAtMs: atMs, readAtMs: null };
    return { type: "push", push, unread: Math.min(i + 1, 2), ...(i > 1 && { replaces: i - 1 }) };
  });
  here.methods.commit([{ kind: "readPush", userId: "ben", seqs: [odd.length], atMs: 9 }]);
  here.methods.commit([{ kind: "readPush", userId: "ben", upTo: odd.length, atMs: 9 }]);
  expected.push({ type: "read", seqs: [odd.length], unread: 1 }, { type: "read", upTo: odd.length, unread: 0 });
  expect(here.feed("pushFeed", "ben").texts).toEqual(expected.map((event) => JSON.stringify(event)));
});
