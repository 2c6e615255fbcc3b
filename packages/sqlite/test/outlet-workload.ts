import {
  type CommittedEvent,
  createHub,
  createMemoryFanout,
  createMemoryPresence,
  directConversationId,
  type Outlet,
} from "@tidings/core";
import { appendFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { openSqliteStore } from "../src/open-sqlite-store.ts";

// Run with the database, the file that stands for the other side, and what to do: `work` until it is killed, saying how many writes it
// has got an answer for, or `drain`: end once nothing waits for the outlet.

export const users = ["ann", "ben", "cid", "dan"];
export const conversations = [directConversationId("ann", "ben"), directConversationId("cid", "dan")];

/** One line for each event that the other side gets; each start is a line as well. */
export const lineOf = ({ id, kind, key, data }: CommittedEvent): string => `${id} ${kind} ${key} ${data.seq}`;

async function run(path: string, received: string, does: string): Promise<void> {
  appendFileSync(received, "start\n");
  const outlet: Outlet = {
    name: "file",
    async deliver(event) {
      await sleep(1);
      appendFileSync(received, `${lineOf(event)}\n`);
      await sleep(1); // long enough to be killed before the outlet's place is noted
      return { result: "sent" };
    },
  };
  const hub = createHub({
    store: await openSqliteStore({ path }),
    fanout: createMemoryFanout(),
    presence: createMemoryPresence(),
    outlets: { outlets: [outlet], everyMs: 20 },
  });
  await hub.outlets.ready();
  if (does === "drain") {
    while ((await hub.outlets.status()).some(({ waiting }) => waiting > 0)) await sleep(20);
    await hub.close();
    return;
  }
  for (let i = 0; ; i += 1) {
    await Promise.all([
      hub.push({ to: users, type: "test", data: { i } }),
      hub.send("ann", { to: "ben", content: { i }, excerpt: "", nonce: crypto.randomUUID() }),
      hub.send("dan", { to: "cid", content: { i }, excerpt: "", nonce: crypto.randomUUID() }),
    ]);
    console.log(i);
  }
}

const [, , path, received, does] = process.argv;
if (import.meta.main && path !== undefined && received !== undefined) await run(path, received, does ?? "work");
