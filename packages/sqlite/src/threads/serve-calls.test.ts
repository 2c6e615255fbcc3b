import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { createWorkerClient } from "./worker-client.ts";

test("an answer too long for a text is a failure of its own call; those around it are answered, in order", async () => {
  const module = new URL("./serve-calls.ts", import.meta.url).href;
  const script = `
    import(${JSON.stringify(module)}).then(({ serveCalls }) => {
      const topicMembers = (topic) => (topic === "long" ? Array(200).fill("\\u0001".repeat(1_000_000)) : [topic]);
      serveCalls("some.db", () => ({ epoch: "cafe", methods: { topicMembers } }));
    });
  `;
  const client = createWorkerClient(new Worker(script, { eval: true }));
  expect(await client.open()).toBe("cafe");
  const calls = ["one", "long", "two", "x".repeat(100_000), "three"].map((topic) => client.call("topicMembers", topic));
  const settled = (await Promise.allSettled(calls)).map((call) =>
    call.status === "fulfilled" ? call.value : (call.reason as Error).message,
  );
  const failure = expect.stringMatching(/string length/);
  expect(settled).toEqual([["one"], failure, ["two"], ["x".repeat(100_000)], ["three"]]);
  await client.stop();
});
