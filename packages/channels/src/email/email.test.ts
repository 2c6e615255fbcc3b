import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { SMTPServer } from "smtp-server";
import { describe, expect, test } from "vitest";
import { channelContract, messageTo, type Provided, signal } from "../../test/channel-contract.ts";
import { email, type EmailAddress } from "./email.ts";

type State = Parameters<Provided<EmailAddress>["become"]>[0];

const replies: Record<Exclude<State, "well">, readonly [code: number, text: string]> = {
  gone: [550, "5.1.1 No such mailbox"],
  slow: [450, "4.7.1 Too many messages"],
  failing: [451, "4.3.0 Try again later"],
  refusing: [554, "5.7.1 Rejected as spam"],
};

async function provide({ hold }: { readonly hold?: Promise<void> } = {}) {
  let state: State = "well";
  const mails: string[] = [];
  let connections = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(_address, _session, callback) {
      if (state === "well") return callback();
      const [responseCode, text] = replies[state];
      callback(Object.assign(new Error(text), { responseCode }));
    },
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      const answer = async (): Promise<void> => {
        await hold;
        callback();
      };
      stream.on("data", (chunk: Buffer) => void chunks.push(chunk));
      stream.on("end", () => {
        mails.push(Buffer.concat(chunks).toString());
        void answer();
      });
    },
  });
  server.server.on("connection", () => (connections += 1));
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    channel: email({ smtp: `smtp://127.0.0.1:${port}`, from: "Acme <noreply@acme.example>" }),
    address: { email: "Bob@Example.com" },
    wrong: [{ email: "bob" }, { email: "bob@example.com\r\nBcc: all@example.com" }],
    become: (next) => void (state = next),
    arrived: () => mails,
    connections: () => connections,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  } satisfies Provided<EmailAddress> & { readonly connections: () => number };
}

const idOf = (mail: string): string | undefined => /^Message-ID: (.+)$/imu.exec(mail)?.[1];

describe("e-mail", () => {
  channelContract("e-mail", () => provide());

  test("a mail offers to unsubscribe with one click, and a repetition has the same id", async () => {
    await using provided = await provide();
    const { channel } = provided;
    const message = messageTo(channel.toAddress(provided.address));
    await channel.send(message, signal());
    await channel.send(message, signal());
    const [first = "", second = ""] = provided.arrived();
    expect(first).toContain("List-Unsubscribe: <https://app.example.com/unsubscribe/t0ken>");
    expect(first).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(first).toContain("To: bob@example.com");
    expect(idOf(first)).toMatch(/@acme\.example>$/u);
    expect(idOf(second)).toBe(idOf(first));
    await channel.close?.();
  });

  test("what is mandatory offers no way out", async () => {
    await using provided = await provide();
    const { channel } = provided;
    await channel.send(messageTo(channel.toAddress(provided.address), { unsubscribeUrl: null }), signal());
    expect(provided.arrived()[0]).not.toContain("List-Unsubscribe");
    await channel.close?.();
  });

  test("a title with a line break adds no header", async () => {
    await using provided = await provide();
    const { channel } = provided;
    const rendered = { title: "Hello\r\nBcc: all@example.com", body: "x" };
    await channel.send(messageTo(channel.toAddress(provided.address), { rendered }), signal());
    expect(provided.arrived()[0]).not.toMatch(/^Bcc:/mu);
    await channel.close?.();
  });

  test("if a mail is given up while it waits for a slow server, it is not sent: it is tried again later", async () => {
    const { promise: hold, resolve: release } = Promise.withResolvers<void>();
    await using provided = await provide({ hold });
    const { channel } = provided;
    const address = channel.toAddress(provided.address);
    const sendAs = (key: string, until: AbortSignal) => channel.send(messageTo(address, { key }), until);
    const underWay = ["1", "2", "3", "4"].map((key) => sendAs(key, signal()));
    await expect.poll(() => provided.arrived()).toHaveLength(4);
    const giveUp = new AbortController();
    const givenUp = sendAs("5", giveUp.signal);
    const last = sendAs("6", signal());
    giveUp.abort();
    release();
    await Promise.all([...underWay, last]);
    expect(await givenUp).toMatchObject({ result: "later" });
    expect(provided.arrived()).toHaveLength(5);
    await channel.close?.();
  });

  test("a mail that is given up while the server thinks about it ends at once, to be tried again", async () => {
    const { promise: hold, resolve: release } = Promise.withResolvers<void>();
    await using provided = await provide({ hold });
    const { channel } = provided;
    const giveUp = new AbortController();
    const sending = channel.send(messageTo(channel.toAddress(provided.address)), giveUp.signal);
    await expect.poll(() => provided.arrived()).toHaveLength(1);
    giveUp.abort();
    expect(await sending).toMatchObject({ result: "later" });
    release();
    await channel.close?.();
  });

  test("mails that follow each other share a connection", async () => {
    await using provided = await provide();
    const { channel } = provided;
    for (const key of ["1", "2", "3"]) {
      await channel.send(messageTo(channel.toAddress(provided.address), { key }), signal());
    }
    expect(provided.connections()).toBe(1);
    await channel.close?.();
  });

  test.each([
    ["says nothing", ""],
    ["greets and then says nothing", "220 mail.example ESMTP\r\n"],
  ])("a server that accepts and %s is waited for as long as it may take", async (_, greeting) => {
    await using server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.write(greeting);
      socket.resume();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const channel = email({ smtp: `smtp://127.0.0.1:${port}`, from: "noreply@acme.example", timeoutMs: 300 });
    const beganMs = performance.now();
    const result = await channel.send(messageTo({ email: "bob@example.com" }), signal());
    expect(result).toMatchObject({ result: "later", waits: "provider" });
    expect(performance.now() - beganMs).toBeLessThan(10_000); // the library's own limits are 30 s and 10 minutes
    await channel.close?.();
  });

  test("a server that is away is waited for", async () => {
    const channel = email({ smtp: "smtp://127.0.0.1:9", from: "noreply@acme.example", timeoutMs: 1_000 });
    const result = await channel.send(messageTo({ email: "bob@example.com" }), signal());
    expect(result).toMatchObject({ result: "later", waits: "provider" });
    await channel.close?.();
  });
});
