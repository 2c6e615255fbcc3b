import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { channelContract, isRefused, messageTo, type Provided, signal } from "../../test/channel-contract.ts";
import { startHttp } from "../../test/start-http.ts";
import { webhook, type WebhookAddress } from "./webhook.ts";

const secret = `whsec_${Buffer.alloc(32, 9).toString("base64")}`;

async function provide() {
  const endpoint = await startHttp();
  const statuses = { well: 204, gone: 410, slow: 429, failing: 500, refusing: 422 };
  return {
    endpoint,
    channel: webhook({ secret, allowPrivate: true, allowHttp: true }),
    address: { url: `${endpoint.origin}/hooks/secret` },
    wrong: [{ url: "ftp://example.com" }, { url: "https://user:pass@example.com/" }, { url: "x".repeat(3_000) }],
    become: (state) => void (endpoint.answer = () => ({ status: statuses[state] })),
    arrived: () => endpoint.asked.map(({ body }) => body.toString()),
    [Symbol.asyncDispose]: () => endpoint[Symbol.asyncDispose](),
  } satisfies Provided<WebhookAddress> & Record<PropertyKey, unknown>;
}

describe("webhook", () => {
  channelContract("webhook", provide);

  test("the receiver can check the signature, and tell a repetition by its id", async () => {
    await using provided = await provide();
    const { channel, endpoint } = provided;
    const message = messageTo(channel.toAddress(provided.address));
    await channel.send(message, signal());
    await channel.send(message, signal());
    await channel.send({ ...message, epoch: "restored" }, signal()); // another message, with the numbers of the first
    const [first, second, third] = endpoint.asked;
    expect(first?.headers["webhook-id"]).toBe(second?.headers["webhook-id"]);
    expect(third?.headers["webhook-id"]).not.toBe(first?.headers["webhook-id"]);
    const payload = new Webhook(secret).verify(first?.body.toString() ?? "", first?.headers as Record<string, string>);
    expect(payload).toMatchObject({ type: "pushes", data: { userId: "bob", unread: 3, pushes: [{ seq: 6 }] } });
    expect(() =>
      new Webhook(`whsec_${Buffer.alloc(32).toString("base64")}`).verify(
        first?.body.toString() ?? "",
        first?.headers as Record<string, string>,
      ),
    ).toThrow(/signature/iu);
    await channel.close?.();
  });

  test("what the endpoint says of a message that it refuses is not passed on: it may repeat the message", async () => {
    await using provided = await provide();
    const { channel, endpoint } = provided;
    const message = messageTo(channel.toAddress(provided.address));
    for (const [status, result] of [
      [422, "refused"],
      [500, "later"],
    ] as const) {
      endpoint.answer = ({ body }) => ({ status, body: body.toString() });
      expect(await channel.send(message, signal())).toMatchObject({ result, reason: String(status) });
    }
    await channel.close?.();
  });

  test("a page that is missing for a moment does not end the webhook", async () => {
    await using provided = await provide();
    const { channel, endpoint } = provided;
    endpoint.answer = () => ({ status: 404 });
    expect(await channel.send(messageTo(channel.toAddress(provided.address)), signal())).toMatchObject({
      result: "later",
    });
    await channel.close?.();
  });

  test("addresses inside the house are refused", () => {
    const channel = webhook({ secret });
    const inside = ["https://127.0.0.1/", "https://[fd00::1]/", "https://192.168.1.1/admin", "http://example.com/"];
    expect(inside.filter((url) => isRefused(() => channel.toAddress({ url })))).toEqual(inside);
  });
});
