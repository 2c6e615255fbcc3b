import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { failure, startRawServer, TestServer } from "../../test/test-server.ts";

const entry = new URL("../index.ts", import.meta.url).href;

const longMs = 600_000;
const limits = JSON.stringify({
  timeouts: Object.fromEntries(
    ["connectMs", "tokenMs", "callMs", "pingMs", "pongMs", "stableMs"].map((name) => [name, longMs]),
  ),
  backoff: { minMs: longMs, baseMs: longMs, maxMs: longMs },
});

/** Runs a program that uses clients, and has to end by itself: long before any of their `limits` would have run out. */
const run = (program: string): Promise<{ stdout: string }> =>
  promisify(execFile)(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { createTidingsClient } from ${JSON.stringify(entry)};\nconst limits = ${limits};\n${program}`,
    ],
    { timeout: 100_000 },
  );

test("after close() nothing keeps the process alive, also with calls, subscriptions and sends under way", async () => {
  await using server = await TestServer.start({ send: () => new Promise(() => {}) });
  const { stdout } = await run(`
    const tidings = createTidingsClient({ url: ${JSON.stringify(server.url)}, token: "t", ...limits });
    await new Promise((resolve) =>
      tidings.chat.onMessage({}, {
        onEvent({ type }) {
          console.log(type);
          resolve();
        },
      }),
    );
    await tidings.chat.history({ conversationId: "c" });
    tidings.chat.send({ to: "bob", content: {} });
    tidings.chat.send({ to: "carol", content: {} });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await tidings.close();
    await tidings.close();
    console.log(tidings.connection.state.status);
  `);
  expect(stdout).toBe("ready\nclosed\n");
});

test("nor a message that waits for its next try, or for a fresh token", async () => {
  await using server = await TestServer.start({
    send: ({ to }) => {
      throw failure(to === "bob" ? "SERVICE_UNAVAILABLE" : "UNAUTHORIZED");
    },
  });
  const { stdout } = await run(`
    const tidings = createTidingsClient({ url: ${JSON.stringify(server.url)}, token: "t", ...limits });
    tidings.chat.send({ to: "bob", content: {} });
    tidings.chat.send({ to: "carol", content: {} });
    const sent = new Set();
    await new Promise((resolve) =>
      tidings.outbox.subscribe(() => {
        for (const { nonce, status } of tidings.outbox.entries) if (status === "sending") sent.add(nonce);
        if (sent.size === 2 && tidings.outbox.entries.every(({ status }) => status === "pending")) resolve();
      }),
    );
    await tidings.close();
    console.log("closed");
  `);
  expect(stdout).toBe("closed\n");
});

test("nor while it waits for its next try, or for an answer to its first frame", async () => {
  await using silent = await startRawServer(() => {});
  const { stdout } = await run(`
    const waiting = createTidingsClient({ url: "ws://127.0.0.1:1", token: "t", ...limits });
    await new Promise((resolve) => waiting.connection.subscribe(resolve));
    const dialling = createTidingsClient({ url: ${JSON.stringify(silent.url)}, token: "t", ...limits });
    const fetching = createTidingsClient({ url: ${JSON.stringify(silent.url)}, token: () => new Promise(() => {}), ...limits });
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const tidings of [waiting, dialling, fetching]) await tidings.close();
    console.log("closed");
  `);
  expect(stdout).toBe("closed\n");
});
