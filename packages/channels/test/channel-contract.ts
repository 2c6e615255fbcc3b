import { type Channel, type ChannelMessage, type ChannelResult, TidingsError } from "@tidings/core";
import { expect, test } from "vitest";
import type { Answer } from "./start-http.ts";

export const signal = (): AbortSignal => AbortSignal.timeout(60_000);

export const messageTo = <Address>(
  address: Address,
  changes: Partial<ChannelMessage<Address>> = {},
): ChannelMessage<Address> => ({
  key: "bob:channel:4-6",
  epoch: "epoch",
  userId: "bob",
  address,
  pushes: [{ seq: 6, type: "comment.created", data: { postId: "p1", by: "ann" }, sentAtMs: 1_700_000_000_000 }],
  rendered: { title: "Ann commented", body: "On your post “p1” & more <3", url: "https://app.example.com/posts/p1" },
  tag: "comments",
  unread: 3,
  unsubscribeUrl: "https://app.example.com/unsubscribe/t0ken",
  ttlMs: 3_600_000,
  ...changes,
});

/** Whether it throws what a caller is told: a sentence. */
export function isRefused(run: () => unknown): boolean {
  try {
    run();
    return false;
  } catch (error) {
    return error instanceof TidingsError && error.code === "BAD_REQUEST" && /\w+ \w+/u.test(error.message);
  }
}

/** A channel in front of a provider that can be made to answer in every way. */
export interface Provided<Address> extends AsyncDisposable {
  readonly channel: Channel<Address>;
  /** What a user gives. */
  readonly address: unknown;
  /** Things that are no addresses. */
  readonly wrong: readonly unknown[];
  /** Has the provider answer so from now on. */
  become(state: "well" | "gone" | "slow" | "failing" | "refusing"): void;
  /** What has arrived so far, as text in which the title can be found. */
  arrived(): readonly string[];
}

/** What holds for every channel. */
export function channelContract<Address>(name: string, provide: () => Promise<Provided<Address>>): void {
  const sendAs = async (state: Parameters<Provided<Address>["become"]>[0]): Promise<ChannelResult> => {
    await using provided = await provide();
    const { channel } = provided;
    provided.become(state);
    const result = await channel.send(messageTo(channel.toAddress(provided.address)), signal());
    await channel.close?.();
    return result;
  };

  test(`${name}: what is sent arrives`, async () => {
    await using provided = await provide();
    const { channel } = provided;
    const result = await channel.send(messageTo(channel.toAddress(provided.address)), signal());
    expect(result).toEqual({ result: "sent" });
    expect(provided.arrived()).toHaveLength(1);
    expect(provided.arrived()[0]).toContain("Ann commented");
    await channel.close?.();
  });

  test(`${name}: an address that is gone, a failure that may pass, and one that does not`, async () => {
    expect(await sendAs("gone")).toMatchObject({ result: "gone" });
    expect(await sendAs("failing")).toMatchObject({ result: "later" });
    expect(await sendAs("refusing")).toMatchObject({ result: "refused" });
    expect(await sendAs("slow")).toMatchObject({ result: "later" });
  });

  test(`${name}: what is not an address is refused with a sentence`, async () => {
    await using provided = await provide();
    const values = [null, 1, "", {}, ...provided.wrong];
    expect(values.filter((value) => !isRefused(() => provided.channel.toAddress(value)))).toEqual([]);
    await provided.channel.close?.();
  });

  test(`${name}: one address has one id, and a label that does not give a secret away`, async () => {
    await using provided = await provide();
    const { channel } = provided;
    const [first, second] = [channel.toAddress(provided.address), channel.toAddress(structuredClone(provided.address))];
    expect(channel.idOf(first)).toBe(channel.idOf(second));
    expect(channel.labelOf(first).length).toBeGreaterThan(0);
    expect(channel.labelOf(first)).not.toContain("secret");
    await channel.close?.();
  });
}

/** What gateways and proxies before a provider say. */
const ofGateways: readonly Answer[] = [
  { status: 404 },
  { status: 410, body: "gone" },
  { status: 302, headers: { location: "https://maintenance.example.com/" } },
  { status: 200, body: "<html>Back soon</html>" },
  { status: 204 },
];

/** What holds for channels whose providers tell in the text of an answer what became of a message. */
export function gatewayContract<Address>(
  name: string,
  provide: () => Promise<Provided<Address> & { answerWith(answer: Answer): void }>,
): void {
  test(`${name}: what a gateway answers in the provider's place costs neither the address nor the message`, async () => {
    await using provided = await provide();
    const { channel } = provided;
    for (const answer of ofGateways) {
      provided.answerWith(answer);
      const result = await channel.send(messageTo(channel.toAddress(provided.address)), signal());
      expect([answer, result]).toMatchObject([answer, { result: "later" }]);
    }
    await channel.close?.();
  });
}

/** What holds for channels whose providers take so many bytes of a message, with everything that arrives. */
export function lengthContract<Address>(
  name: string,
  provide: () => Promise<Provided<Address>>,
  maxBytes: number,
): void {
  test(`${name}: of a text of any length as much arrives as fits; a link that is too long is refused at once`, async () => {
    await using provided = await provide();
    const { channel } = provided;
    const address = channel.toAddress(provided.address);
    const sendWith = (rendered: ChannelMessage<Address>["rendered"]) =>
      channel.send(messageTo(address, { rendered }), signal());
    const long = "语👩‍👩‍👧“\n".repeat(2_000);
    expect(await sendWith({ title: "Ann commented", body: long })).toEqual({ result: "sent" });
    expect(await sendWith({ title: `Ann commented ${long}`, body: long })).toEqual({ result: "sent" });
    const url = `https://app.example.com/${"x".repeat(maxBytes)}`;
    expect(await sendWith({ title: "Ann commented", body: "", url })).toMatchObject({ result: "refused" });
    expect(provided.arrived()).toHaveLength(2);
    for (const text of provided.arrived()) {
      expect(text).toContain("Ann commented");
      expect(Buffer.byteLength(text)).toBeGreaterThan(maxBytes - 150);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
    }
    await channel.close?.();
  });
}
