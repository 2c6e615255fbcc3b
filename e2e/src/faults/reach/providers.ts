import { createECDH } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Server as NetServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { decrypt } from "../../../../packages/channels/test/decrypt.ts";
import type { ChannelName } from "./definition.ts";
import type { Arrival } from "./record.ts";

export const providerStates = ["well", "down", "slow", "failing", "refusing", "limiting"] as const;
export type ProviderState = (typeof providerStates)[number];

/** Who carries messages of a channel, and how they are now. */
export interface Provider {
  readonly name: string;
  readonly channel: ChannelName;
  state: ProviderState;
}

export interface Providers extends AsyncDisposable {
  readonly all: readonly Provider[];
  readonly smtp: string;
  readonly robotOrigin: string;
  /** What a user gives as an address; the last part names it. */
  addressOf(channel: ChannelName, name: string): unknown;
  /** From now on the provider says that it is gone. */
  retire(channel: ChannelName, name: string): void;
}

const slowMs = 900;

const device = createECDH("prime256v1");
device.generateKeys();
const auth = Buffer.alloc(16, 7).toString("base64url");

type Told = Pick<Arrival, "key" | "seqs">;

/** `list`: numbers, one a line. */
const toTold = (key: string, list: string): Told => ({ key, seqs: list.trim().split(/\s+/u).map(Number) });

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

type Outcome = Arrival["answer"];

/** What a message is, by whom it is for, and how its provider speaks. */
interface HttpKind {
  readonly channel: ChannelName;
  read(url: URL, body: Buffer): Told & { readonly address: string };
  readonly answers: Readonly<Record<Outcome, Answer>>;
}

const webPush: HttpKind = {
  channel: "webPush",
  read(url, body) {
    const payload = JSON.parse(decrypt(body, device, auth).toString()) as { title: string; body: string };
    return { address: url.pathname.slice(1), ...toTold(payload.title, payload.body) };
  },
  answers: {
    sent: { status: 201 },
    later: { status: 429, headers: { "retry-after": "1" } },
    gone: { status: 410 },
    refused: { status: 400 },
  },
};

const webhook: HttpKind = {
  channel: "webhook",
  read(url, body) {
    const { data } = JSON.parse(body.toString()) as { data: { title: string; body: string } };
    return { address: url.pathname.slice(1), ...toTold(data.title, data.body) };
  },
  answers: {
    sent: { status: 204 },
    later: { status: 429, headers: { "retry-after": "1" } },
    gone: { status: 410 },
    refused: { status: 422 },
  },
};

const code = (errcode: number): Answer => ({ status: 200, body: JSON.stringify({ errcode }) });
const robot: HttpKind = {
  channel: "weComRobot",
  read(url, body) {
    const { text } = JSON.parse(body.toString()) as { text: { content: string } };
    const [key = "", ...list] = text.content.split("\n");
    return { address: url.searchParams.get("key") ?? "", ...toTold(key, list.join("\n")) };
  },
  answers: { sent: code(0), later: code(45_009), gone: code(93_000), refused: code(40_008) },
};

const replies: Readonly<Record<Exclude<Outcome, "sent">, readonly [code: number, text: string]>> = {
  later: [450, "4.7.1 Too many messages"],
  gone: [550, "5.1.1 No such mailbox"],
  refused: [554, "5.7.1 Rejected"],
};

/** Providers of all four channels on this machine, two of them for web push, which tell of every message that comes. */
export async function startProviders(
  onArrival: (arrival: Omit<Arrival, "atMs">) => void,
  onProblem: (text: string) => void,
): Promise<Providers> {
  const gone = new Set<string>();
  const closing: (() => Promise<void>)[] = [];

  /** What a provider says to a message, as it is now; `null`: nothing. */
  function outcomeOf({ state, channel }: Provider, address: string): Outcome | null {
    if (state === "down") return null;
    if (gone.has(`${channel} ${address}`)) return "gone";
    if (state === "limiting") return "later";
    return state === "refusing" ? "refused" : "sent";
  }

  async function startHttp(name: string, kind: HttpKind): Promise<Provider & { readonly origin: string }> {
    const provider: Provider = { name, channel: kind.channel, state: "well" };
    const answer = async (request: IncomingMessage, response: ServerResponse, sent: Buffer): Promise<void> => {
      const { address, ...told } = kind.read(new URL(request.url ?? "", "http://localhost"), sent);
      if (provider.state === "failing") {
        onArrival({ channel: kind.channel, address, ...told, answer: "later" });
        response.writeHead(503).end();
        return;
      }
      const outcome = outcomeOf(provider, address);
      if (outcome === null) {
        request.socket.destroy();
        return;
      }
      const isSlow = provider.state === "slow";
      onArrival({ channel: kind.channel, address, ...told, answer: outcome, isSlow });
      if (isSlow) await pause(slowMs);
      const { status, headers, body } = kind.answers[outcome];
      response.writeHead(status, headers).end(body);
    };
    const server: Server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => void chunks.push(chunk));
      request.on("error", () => {}); // a node that was killed before it had sent everything
      request.on("end", () => {
        answer(request, response, Buffer.concat(chunks)).catch((error: unknown) => {
          onProblem(`${name} cannot read a message: ${String(error)}`);
          request.socket.destroy();
        });
      });
    });
    const port = await listen(server);
    closing.push(async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    });
    return Object.assign(provider, { origin: `http://127.0.0.1:${port}` });
  }

  async function startSmtp(): Promise<Provider & { readonly url: string }> {
    const provider: Provider = { name: "mail", channel: "email", state: "well" };
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      logger: false,
      onConnect(_session, callback) {
        if (provider.state === "down") callback(Object.assign(new Error("4.3.2 Down"), { responseCode: 421 }));
        else callback();
      },
      onData(stream, session, callback) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => void chunks.push(chunk));
        stream.on("end", () => {
          const mail = Buffer.concat(chunks)
            .toString()
            .replaceAll(/=\r?\n/gu, "");
          const address = session.envelope.rcptTo[0]?.address.split("@")[0] ?? "";
          const key = /^Subject: (.+)$/imu.exec(mail)?.[1]?.trim() ?? "";
          const list = /\r?\n\r?\n([\d\s]+)/u.exec(mail)?.[1] ?? "";
          const outcome = provider.state === "failing" ? "later" : (outcomeOf(provider, address) ?? "later");
          const isSlow = provider.state === "slow";
          onArrival({ channel: "email", address, ...toTold(key, list), answer: outcome, isSlow });
          setTimeout(
            () => {
              if (outcome === "sent") return callback();
              const [responseCode, text] = replies[outcome];
              callback(Object.assign(new Error(text), { responseCode }));
            },
            isSlow ? slowMs : 0,
          );
        });
      },
    });
    server.on("error", () => {}); // a client that was killed
    const port = await listen(server.server, () => server.listen(0, "127.0.0.1"));
    closing.push(() => new Promise((resolve) => server.close(() => resolve())));
    return Object.assign(provider, { url: `smtp://127.0.0.1:${port}` });
  }

  const [pushA, pushB, hooks, robots, mail] = await Promise.all([
    startHttp("push service A", webPush),
    startHttp("push service B", webPush),
    startHttp("webhooks", webhook),
    startHttp("robots", robot),
    startSmtp(),
  ]);
  const p256dh = device.getPublicKey("base64url");

  return {
    all: [pushA, pushB, hooks, robots, mail],
    smtp: mail.url,
    robotOrigin: robots.origin,
    addressOf(channel, name) {
      if (channel === "email") return { email: `${name}@example.com` };
      if (channel === "webhook") return { url: `${hooks.origin}/${name}` };
      if (channel === "weComRobot") return { url: `${robots.origin}/cgi-bin/webhook/send?key=${name}` };
      const { origin } = name.endsWith("-b") ? pushB : pushA;
      return { endpoint: `${origin}/${name}`, keys: { p256dh, auth } };
    },
    retire: (channel, name) => void gone.add(`${channel} ${name}`),
    async [Symbol.asyncDispose]() {
      await Promise.all(closing.map((close) => close()));
    },
  };
}

async function listen(server: NetServer, begin = () => server.listen(0, "127.0.0.1") as unknown): Promise<number> {
  begin();
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}
