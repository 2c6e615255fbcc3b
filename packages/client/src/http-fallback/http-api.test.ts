import { expect, onTestFinished, test, vi } from "vitest";
import { createHttpApi, toAnswer } from "./http-api.ts";

/** What a call to `http://…` asks of `fetch`. */
async function requestOf(token: string): Promise<RequestInit> {
  const asked = vi.fn<typeof fetch>(() => Promise.resolve(new Response("{}")));
  vi.stubGlobal("fetch", asked);
  onTestFinished(() => void vi.unstubAllGlobals());
  const params = JSON.stringify({ method: "connectionParams", data: { token } });
  const api = createHttpApi("ws://chat.example/trpc", params, () => {});
  await api.post("connection.node", undefined, new AbortController().signal);
  return asked.mock.calls[0]?.[1] ?? {};
}

test("a token is sent, and no cookies", async () => {
  expect(await requestOf("t-1")).toMatchObject({
    credentials: "same-origin",
    headers: { authorization: "Bearer t-1" },
  });
});

test("without a token the cookies are, as over a WebSocket", async () => {
  const { credentials, headers } = await requestOf("");
  expect(credentials).toBe("include");
  expect(headers).not.toHaveProperty("authorization");
});

test.each([
  ["a result", { result: { data: 1 } }],
  ["an error", { error: { message: "no", code: -32603, data: { code: "SERVICE_UNAVAILABLE" } } }],
  ["an error that went through superjson", { error: { json: { message: "no", code: -32603 } } }],
  ["an error that a transformer made a text", { error: '[{"message":1,"code":2},"no",-32603]' }],
])("%s is tRPC's answer", (_, body) => {
  expect(toAnswer(body)).toBe(body);
});

test.each([
  ["Fastify", { statusCode: 503, error: "Service Unavailable", message: "" }],
  ["a gateway", { error: { code: 503, message: "Unavailable", status: "UNAVAILABLE" } }],
  ["nobody", null],
])("what %s says is not tRPC's answer", (_, body) => {
  expect(() => toAnswer(body)).toThrow("not tRPC's");
});
