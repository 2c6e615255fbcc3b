import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer, type Http2Server } from "node:http2";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import {
  channelContract,
  gatewayContract,
  lengthContract,
  messageTo,
  type Provided,
  signal,
} from "../../test/channel-contract.ts";
import { type Answer, startHttp } from "../../test/start-http.ts";
import { apns } from "./apns.ts";
import { expo } from "./expo.ts";
import { fcm } from "./fcm.ts";

type State = Parameters<Provided<unknown>["become"]>[0];

const ticket = (error?: string): Answer => ({
  status: 200,
  body: JSON.stringify({
    data: error === undefined ? { status: "ok", id: "1" } : { status: "error", message: error, details: { error } },
  }),
});

function tagContract(
  provide: () => Promise<Provided<unknown>>,
  collapseIdsOf: (body: string) => readonly string[],
): void {
  test("a later message replaces those of its tag, and none of another one that begins alike", async () => {
    await using provided = await provide();
    const { channel } = provided;
    const address = channel.toAddress(provided.address);
    const begin = "a".repeat(64);
    for (const tag of [`${begin}_b`, `${begin}_c`, `${begin}_b`]) {
      await channel.send(messageTo(address, { tag }), signal());
    }
    const [first = [], other = [], again] = provided.arrived().map(collapseIdsOf);
    expect(again).toEqual(first);
    for (const [i, id] of first.entries()) {
      expect(other[i]).not.toBe(id);
      expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
    }
    await channel.close?.();
  });
}

describe("Expo", () => {
  const answers: Record<State, Answer> = {
    well: ticket(),
    gone: ticket("DeviceNotRegistered"),
    slow: { status: 429 },
    failing: { status: 502 },
    refusing: ticket("MessageTooBig"),
  };
  const provideExpo = async () => {
    const provider = await startHttp(() => answers.well);
    return {
      channel: expo({ origin: provider.origin, allowPrivate: true }),
      address: { token: "ExponentPushToken[secret]" },
      wrong: [{ token: "ExponentPushToken[]" }, { token: "x" }],
      become: (state: State) => void (provider.answer = () => answers[state]),
      answerWith: (answer: Answer) => void (provider.answer = () => answer),
      arrived: () => provider.asked.map(({ body }) => body.toString()),
      [Symbol.asyncDispose]: () => provider[Symbol.asyncDispose](),
    };
  };
  channelContract("Expo", provideExpo);
  gatewayContract("Expo", provideExpo);
  lengthContract("Expo", provideExpo, 3_650);
  tagContract(provideExpo, (body) => [(JSON.parse(body) as { readonly collapseId: string }).collapseId]);
});

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();

async function provideFcm() {
  const answers: Record<State, Answer> = {
    well: { status: 200, body: '{"name":"projects/p/messages/1"}' },
    gone: { status: 404, body: '{"error":{"details":[{"errorCode":"UNREGISTERED"}]}}' },
    slow: { status: 429 },
    failing: { status: 503 },
    refusing: { status: 403, body: "SENDER_ID_MISMATCH" },
  };
  let state: State = "well";
  let tokens = 0;
  const refused = new Set<string>();
  const provider = await startHttp(({ url, headers }) => {
    if (url.pathname !== "/token") {
      return refused.has(headers.authorization ?? "") ? { status: 401 } : answers[state];
    }
    tokens += 1;
    return { status: 200, body: JSON.stringify({ access_token: `token-${tokens}`, expires_in: 3_600 }) };
  });
  return {
    refused,
    provider,
    channel: fcm({
      serviceAccount: { project_id: "p", client_email: "a@p.example", private_key: rsa },
      origin: provider.origin,
      tokenUrl: `${provider.origin}/token`,
      allowPrivate: true,
    }),
    address: { token: "secret-registration-token-of-a-device" },
    wrong: [{ token: "short" }, { token: "with a space in it, and long enough" }],
    become: (next: State) => void (state = next),
    arrived: () => provider.asked.filter(({ url }) => url.pathname !== "/token").map(({ body }) => body.toString()),
    [Symbol.asyncDispose]: () => provider[Symbol.asyncDispose](),
  };
}

interface FcmBody {
  readonly message: {
    readonly android: { readonly collapse_key: string };
    readonly apns: { readonly headers: Readonly<Record<"apns-collapse-id", string>> };
  };
}

/** How Google refuses a message because of a limit. */
const quota = (description: string): string =>
  JSON.stringify({
    error: {
      code: 429,
      status: "RESOURCE_EXHAUSTED",
      details: [
        { "@type": "type.googleapis.com/google.firebase.fcm.v1.FcmError", errorCode: "QUOTA_EXCEEDED" },
        { "@type": "type.googleapis.com/google.rpc.QuotaFailure", violations: [{ description }] },
      ],
    },
  });

describe("FCM", () => {
  channelContract("FCM", provideFcm);
  lengthContract("FCM", provideFcm, 4_150);
  tagContract(provideFcm, (body) => {
    const { message } = JSON.parse(body) as FcmBody;
    return [message.android.collapse_key, message.apns.headers["apns-collapse-id"]];
  });

  test("an access token that has ended is renewed for the next try", async () => {
    await using provided = await provideFcm();
    const { channel, refused } = provided;
    const send = () => channel.send(messageTo(channel.toAddress(provided.address)), signal());
    expect(await send()).toEqual({ result: "sent" });
    refused.add("Bearer token-1");
    expect(await send()).toMatchObject({ result: "later", retryAfterMs: 0 });
    expect(await send()).toEqual({ result: "sent" });
    await channel.close?.();
  });

  test("the limit of one phone stops no other one, and that of the project has the pause that Google wants", async () => {
    await using provided = await provideFcm();
    const { channel, provider } = provided;
    const sendAs = async (answer: Answer) => {
      provider.answer = ({ url }) =>
        url.pathname === "/token" ? { status: 200, body: '{"access_token":"t","expires_in":3600}' } : answer;
      return channel.send(messageTo(channel.toAddress(provided.address)), signal());
    };
    const ofDevice = { status: 429, body: quota("Device message rate exceeded.") };
    expect(await sendAs(ofDevice)).toMatchObject({ result: "later", waits: "address", retryAfterMs: null });
    const ofProject = { status: 429, body: quota("Message rate exceeded.") };
    expect(await sendAs(ofProject)).toMatchObject({ waits: "provider", retryAfterMs: 60_000 });
    const withHeader = { ...ofProject, headers: { "retry-after": "7" } };
    expect(await sendAs(withHeader)).toMatchObject({ waits: "provider", retryAfterMs: 7_000 });
    await channel.close?.();
  });

  test("a project that is wrong does not cost devices their address", async () => {
    await using provided = await provideFcm();
    provided.provider.answer = ({ url }) =>
      url.pathname === "/token"
        ? { status: 200, body: '{"access_token":"t","expires_in":3600}' }
        : { status: 404, body: '{"error":{"message":"project not found"}}' };
    const { channel } = provided;
    expect(await channel.send(messageTo(channel.toAddress(provided.address)), signal())).toMatchObject({
      result: "refused",
    });
    await channel.close?.();
  });
});

describe("APNs", () => {
  const answers: Record<State, readonly [status: number, body: string]> = {
    well: [200, ""],
    gone: [410, '{"reason":"Unregistered"}'],
    slow: [429, '{"reason":"TooManyRequests"}'],
    failing: [503, '{"reason":"ServiceUnavailable"}'],
    refusing: [400, '{"reason":"PayloadTooLarge"}'],
  };

  async function provideApns(options: { readonly timeoutMs?: number } = {}) {
    let state: State | "ended" | "silent" = "well";
    let connections = 0;
    const bodies: string[] = [];
    const headers: Record<string, unknown>[] = [];
    const server: Http2Server = createServer();
    server.on("session", () => (connections += 1));
    server.on("stream", (stream, asked) => {
      headers.push(asked);
      let body = "";
      stream.on("error", () => undefined); // given up by the channel
      stream.setEncoding("utf8");
      stream.on("data", (chunk: string) => void (body += chunk));
      stream.on("end", () => {
        bodies.push(body);
        if (state === "silent") return;
        if (state === "ended") {
          stream.session?.destroy();
          return;
        }
        const [status, text] = answers[state];
        stream.respond({ ":status": status });
        stream.end(text);
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const channel = apns({
      key: ec,
      keyId: "k",
      teamId: "t",
      topic: "com.example",
      origin: `http://127.0.0.1:${port}`,
      ...options,
    });
    return {
      channel,
      headers,
      connections: () => connections,
      address: { token: "ab".repeat(32) },
      wrong: [{ token: "zz".repeat(32) }, { token: "ab" }],
      become: (next: State | "ended" | "silent") => void (state = next),
      arrived: () => bodies,
      async [Symbol.asyncDispose]() {
        await channel.close?.();
        server.close();
      },
    };
  }

  channelContract("APNs", () => provideApns());
  lengthContract("APNs", () => provideApns(), 4_096);

  test("if a connection ends before the answer, the message is not refused: it is sent again on another connection", async () => {
    await using provided = await provideApns();
    const { channel } = provided;
    const message = messageTo(channel.toAddress(provided.address));
    provided.become("ended");
    await expect(channel.send(message, signal())).rejects.toThrow("ended the connection before it answered");
    provided.become("well");
    expect(await channel.send(message, signal())).toEqual({ result: "sent" });
  });

  test("after a request without an answer the next ones go over another connection: the one before may be dead", async () => {
    await using provided = await provideApns({ timeoutMs: 3_000 }); // the answers that do come have to be in time, also on a busy machine
    const { channel } = provided;
    const message = messageTo(channel.toAddress(provided.address));
    provided.become("silent");
    await expect(channel.send(message, signal())).rejects.toThrow("does not answer");
    provided.become("well");
    expect(await channel.send(message, signal())).toEqual({ result: "sent" });
    expect(await channel.send(message, signal())).toEqual({ result: "sent" });
    expect(provided.connections()).toBe(2);
  });

  test("a repetition has the same id, and a later message of the tag replaces the earlier", async () => {
    await using provided = await provideApns();
    const { channel, headers } = provided;
    const address = channel.toAddress(provided.address);
    await channel.send(messageTo(address), signal());
    await channel.send(messageTo(address), signal());
    await channel.send(messageTo(address, { key: "bob:apns:7-7" }), signal());
    await channel.send(messageTo(address, { epoch: "restored" }), signal());
    const ids = headers.map((one) => one["apns-id"]);
    expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/u);
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
    expect(new Set(headers.map((one) => one["apns-collapse-id"])).size).toBe(1);
  });
});
