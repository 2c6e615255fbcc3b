import { once } from "node:events";
import { connect } from "node:net";
import { initTRPC } from "@trpc/server";
import { expect, test } from "vitest";
import { z } from "zod";
import { startTestServer } from "../../test/test-harness.ts";
import { bytesPerPiece, maxPieces } from "./http-connections.ts";

const t = initTRPC.create();
const called: unknown[] = [];
const router = t.router({
  echo: t.procedure.input(z.unknown()).mutation(({ input }) => {
    called.push(input);
    return input;
  }),
});

/** Sends the head of a request whose body comes in pieces, and then these. Resolves with what is answered once the connection is over. */
async function post(port: number, { pieces, token = "alice" }: { readonly pieces: string; readonly token?: string }) {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("utf8").on("data", (text: string) => (answer += text));
  socket.on("error", () => {}); // it may be reset
  const over = once(socket, "close");
  const headers = `Host: localhost\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json`;
  socket.write(`POST /trpc/echo HTTP/1.1\r\n${headers}\r\nTransfer-Encoding: chunked\r\n\r\n${pieces}`);
  return { answer: () => answer, over, end: () => socket.end() };
}

const toPieces = (text: string, size: number): string => {
  const pieces = text.match(new RegExp(`.{1,${size}}`, "g")) ?? [];
  return pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`).join("");
};

test.each([
  ["a short body in pieces of one byte", "1".repeat(maxPieces - 1), 1],
  ["a long one in pieces of some size", `"${"x".repeat(100_000)}"`, bytesPerPiece],
])("%s is read", async (_, text, size) => {
  await using server = await startTestServer({ router });
  const { answer, end } = await post(server.port, { pieces: `${toPieces(text, size)}0\r\n\r\n` });
  await expect.poll(answer).toMatch(/^HTTP\/1\.1 200/);
  end();
});

test("a body in too many tiny pieces ends its connection, and its address is not let in if that goes on", async () => {
  await using server = await startTestServer({ router });
  const pieces = `${toPieces("1".repeat(10_000), 1)}0\r\n\r\n`;
  called.length = 0;
  for (let times = 0; times < 6; times += 1) {
    const { over, answer } = await post(server.port, { pieces });
    await over;
    expect(answer()).not.toMatch(/^HTTP\/1\.1 200/);
  }
  expect(called).toEqual([]); // not with what came until then
  const { over, answer } = await post(server.port, { pieces: "1\r\n1\r\n0\r\n\r\n", token: "" });
  await over;
  expect(answer()).toMatch(/^(HTTP\/1\.1 429|$)/);
  expect(server.errors).toEqual([]);
});

test("after a refusal, the rest of such a body is not waited for", async () => {
  await using server = await startTestServer({ router });
  const { over, answer } = await post(server.port, { pieces: toPieces("1".repeat(50), 1), token: "bad" });
  await over;
  expect(answer()).toMatch(/^HTTP\/1\.1 401/);
});
