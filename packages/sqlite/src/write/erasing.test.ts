import { directConversationId, type SendWrite } from "@tidings/core";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { temporaryDatabase } from "../../test/test-writes.ts";
import { openSqliteStore } from "../open-sqlite-store.ts";

const conversationId = directConversationId("ann", "ben");
const place = { conversationId, userId: "ann", atMs: 9, copyBound: 100 };

const send = (seq: number, text: string): SendWrite => ({
  kind: "send",
  conversationId,
  members: ["ann", "ben"],
  from: "ann",
  content: { text },
  nonce: `${seq}`,
  atMs: seq,
  notify: ["ben"],
  notice: { collapse: "chat", excerpt: text.slice(0, 30) },
});

test("nothing of a deleted message, nor of what was there before an edit, is left in the file", async () => {
  await using database = await temporaryDatabase();
  const { path } = database;
  const store = await openSqliteStore({ path });
  const secrets = ["the first secret", "the second secret", `the third secret ${"x".repeat(20_000)} and its end`];
  for (const [i, secret] of secrets.entries()) {
    await store.commit([send(3 * i + 1, "before"), send(3 * i + 2, secret), send(3 * i + 3, "after")]);
  }
  await store.close(); // takes the log into the file
  const written = await readFile(path, "latin1");
  for (const secret of ["first secret", "second secret", "third secret", "and its end"])
    expect(written).toContain(secret);

  const again = await openSqliteStore({ path });
  await again.chats.apply([
    { kind: "delete", ...place, seq: 2 },
    { kind: "edit", ...place, seq: 5, content: { text: "mended" }, excerpt: "mended", nonce: "e" },
    { kind: "delete", ...place, seq: 8 },
  ]);
  await again.close();
  const left = await readFile(path, "latin1");
  expect(left).toContain("mended");
  for (const gone of ["secret", "and its end", "xxxxxxxx"]) expect(left).not.toContain(gone);
});
