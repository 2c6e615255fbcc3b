import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { createStore } from "../open-sqlite-store.ts";
import { createWorkerClient } from "./worker-client.ts";

/** A thread that opens, and then does what it is told in place of a database. */
function start(onMessage: string): Worker {
  const script = `
    const { parentPort } = require("node:worker_threads");
    parentPort.once("message", () => {
      parentPort.postMessage([{ id: 0, value: "epoch" }]);
      parentPort.on("message", () => { ${onMessage} });
    });
  `;
  return new Worker(script, { eval: true });
}

test.each([
  ["exits", "process.exit(3)", "exit code 3"],
  ["throws", "throw new Error('out of luck')", "out of luck"],
])("when the thread %s, every waiting call and every later one is refused", async (_, onMessage, reason) => {
  const client = createWorkerClient(start(onMessage));
  expect(await client.open()).toBe("epoch");
  const refused = { code: "SERVICE_UNAVAILABLE", message: expect.stringContaining(reason) };
  const calls = [client.call("ping"), client.call("topicMembers", "news")];
  for (const call of calls) await expect(call).rejects.toMatchObject(refused);
  expect(await client.failed).toMatchObject(refused);
  await expect(client.call("ping")).rejects.toMatchObject(refused);
});

test("a store whose thread has died can be closed", async () => {
  const client = createWorkerClient(start("process.exit(3)"));
  const store = createStore(client, await client.open());
  await expect(store.ping()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  await expect(store.close()).resolves.toBeUndefined();
});

test("a thread that dies while it opens the database refuses the opening", async () => {
  const client = createWorkerClient(new Worker("process.exit(4)", { eval: true }));
  await expect(client.open()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
});

test("what `node --watch` has a thread post is not taken for an answer", async () => {
  const told = `parentPort.postMessage({ "watch:import": ["file:///a.ts"] });`;
  const client = createWorkerClient(start(`${told} parentPort.postMessage(JSON.stringify({ id: 1, value: "pong" }));`));
  await client.open();
  expect(await client.call("ping")).toBe("pong");
  await client.stop();
});
