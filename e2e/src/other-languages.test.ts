import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ChatEvent, Message, Push, PushEvent, SendResult } from "@tidings/core";
import { installPackages } from "@tidings/testing/programs";
import { createTcpProxy } from "@tidings/testing/proxy";
import { beforeAll, expect, test, vi } from "vitest";
import { patienceMs } from "./patience.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { pushFromCommandLine } from "./tidings-command.ts";
import { writeMessages } from "./write-messages.ts";

const run = promisify(execFile);
const pythonClient = fileURLToPath(new URL("../../examples/python-client/client.py", import.meta.url));
const javaClient = fileURLToPath(new URL("../../examples/java-client/Client.java", import.meta.url));

let python: string;
let java: string;

/** A client that can be run at all says how it is used, with this exit code, if it is told nothing. */
const canRun = (program: string, client: string): Promise<boolean> =>
  run(program, [client]).then(
    () => false,
    (error: { code?: unknown }) => error.code === 2,
  );

/** The first of the programs that can run the client; if there is none, its packages are installed. */
async function bring(
  programs: readonly string[],
  client: string,
  packages: readonly string[],
  howToGetIt: string,
): Promise<string> {
  const find = async (): Promise<string | null> => {
    for (const program of programs) if (await canRun(program, client)) return program;
    return null;
  };
  const found = await find();
  if (found !== null) return found;
  await installPackages(packages, howToGetIt);
  const installed = await find();
  if (installed === null) throw new Error(howToGetIt);
  return installed;
}

beforeAll(async () => {
  python = await bring(
    ["python3", "/usr/bin/python3"], // the second sees Debian's packages, which another one in the PATH does not
    pythonClient,
    ["python3", "python3-websockets"],
    "The Python client needs Python 3.11 with websockets: apt-get install python3-websockets",
  );
  java = await bring(
    ["java"],
    javaClient,
    ["openjdk-17-jdk-headless"],
    "The Java client needs a JDK of at least 17: apt-get install openjdk-17-jdk-headless",
  );
}, 600_000);

interface Seen<Event> {
  readonly id: string;
  readonly event: Event;
}

/** A client in another language, and what it has said. */
interface Client extends AsyncDisposable {
  readonly chat: Seen<ChatEvent<{ text: string }>>[];
  readonly push: Seen<PushEvent>[];
  readonly sent: SendResult[];
  readonly edited: { readonly version: number }[];
  /** Why what was asked for was not done. */
  readonly failed: string[];
  /** What it wrote on standard error. */
  readonly said: string[];
  send(line: string): void;
  /** No more lines follow; resolves with its exit code. */
  finish(): Promise<number | null>;
}

function startClient(program: string, args: readonly string[]): Client {
  const child: ChildProcess = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error("The client has no pipes");
  const exited = once(child, "exit");
  const client: Client = {
    chat: [],
    push: [],
    sent: [],
    edited: [],
    failed: [],
    said: [],
    send: (line) => void stdin.write(`${line}\n`),
    async finish() {
      stdin.end();
      await exited;
      return child.exitCode;
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await exited;
    },
  };
  createInterface({ input: stderr }).on("line", (line) => client.said.push(line));
  createInterface({ input: stdout }).on("line", (line) => {
    const [kind = "", ...words] = line.split(" ");
    if (kind === "sent") {
      client.sent.push(JSON.parse(words.join(" ")) as SendResult);
      return;
    }
    if (kind === "edited") {
      client.edited.push(JSON.parse(words.join(" ")) as { version: number });
      return;
    }
    if (kind === "failed") {
      client.failed.push(words.join(" "));
      return;
    }
    const [id = "", ...rest] = words;
    const event: unknown = JSON.parse(rest.join(" "));
    if (kind === "chat") client.chat.push({ id, event: event as ChatEvent<{ text: string }> });
    else client.push.push({ id, event: event as PushEvent });
  });
  return client;
}

const messagesOf = ({ chat }: Client): Message<{ text: string }>[] =>
  chat.flatMap(({ event }) => (event.type === "message" ? [event.message] : []));

const pushesOf = ({ push }: Client): Push[] => push.flatMap(({ event }) => (event.type === "push" ? [event.push] : []));

/** Of announcements: who is away gets pushes of messages as well. */
const titlesOf = (pushes: readonly Push[]): string[] =>
  pushes.flatMap(({ type, data }) => (type === "announcement" ? [(data as { title: string }).title] : []));

const kindsOf = (events: readonly Seen<{ type: string }>[], type: string): number =>
  events.filter(({ event }) => event.type === type).length;

const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

async function announce(server: ServerProcess, titles: readonly string[]): Promise<void> {
  for (const title of titles) await pushFromCommandLine(server, { to: ["alice", "bob"], title });
}

/** Another database in the place of the one that there was; the people stay. */
const loseDatabase = ({ databasePath }: ServerProcess): Promise<unknown> =>
  Promise.all(["", "-wal", "-shm"].map((suffix) => rm(`${databasePath}${suffix}`, { force: true })));

test("a Python and a Java client get everything once and in order over cuts, silence, a crash and another database", async () => {
  await using server = await createServerProcess();
  await server.start();
  await using proxy = await createTcpProxy({ target: { port: server.port } });
  const url = `http://127.0.0.1:${proxy.port}`;
  await using alice = startClient(python, [pythonClient, url, "bob", "--name", "alice"]);
  await using bob = startClient(java, [javaClient, url, "alice", "--name", "bob"]);
  const clients = [alice, bob];
  const diagnosis = (): string =>
    clients
      .flatMap(({ chat, push, sent, said }) => [
        `${sent.length} sent, ${chat.length} chat events, ${push.length} push events`,
        ...said.slice(-20),
      ])
      .join("\n");

  const until = (condition: () => boolean): Promise<void> =>
    vi.waitFor(
      () => {
        if (!condition()) throw new Error(`This did not come true: ${condition.toString()}\n${diagnosis()}`);
      },
      { timeout: patienceMs, interval: 5 },
    );
  const everyone = (condition: (client: Client) => boolean): Promise<void> => until(() => clients.every(condition));

  let written = 0;
  const write = (count: number): void => {
    for (let i = 0; i < count; i += 1) {
      written += 1;
      for (const client of clients) client.send(`line ${written}`);
    }
  };
  /** Both have had so many further answers: the messages are on their way in both directions. */
  const further = (count: number): Promise<void> => {
    const before = clients.map(({ sent }) => sent.length);
    return until(() => clients.every(({ sent }, i) => sent.length >= (before[i] ?? 0) + count));
  };

  await everyone(({ chat, push }) => kindsOf(chat, "ready") === 1 && kindsOf(push, "ready") === 1);

  for (let cut = 1; cut <= 3; cut += 1) {
    write(40);
    await further(10);
    proxy.cut();
  }
  await announce(server, ["first", "second"]);

  write(40);
  await further(10);
  await server.kill();
  await server.start();
  await announce(server, ["third"]);

  write(40);
  await further(10);
  const said = clients.map((client) => client.said.length);
  proxy.blackHole("both"); // nobody is told anything: the clients have to notice
  await until(() => clients.every((client, i) => client.said.length > (said[i] ?? 0)));
  await proxy.heal();

  await everyone((client) => client.sent.length === written && messagesOf(client).length === 2 * written);
  await everyone((client) => titlesOf(pushesOf(client)).length === 3);
  for (const client of clients) {
    const messages = messagesOf(client);
    expect(messages.map(({ seq }) => seq)).toEqual(numbers(1, 2 * written));
    for (const from of ["alice", "bob"]) {
      const texts = messages.filter((message) => message.from === from).map(({ content }) => content?.text);
      expect(texts).toEqual(numbers(1, written).map((n) => `line ${n}`));
    }
    const pushes = pushesOf(client);
    expect(titlesOf(pushes)).toEqual(["first", "second", "third"]);
    expect(pushes.map(({ seq }) => seq)).toEqual(numbers(1, pushes.length));
    // no chat is open: there is a push for messages too, collapsed, so that one of them is unread
    expect(client.push.at(-1)?.event).toMatchObject({ unread: 4 });
    expect(kindsOf(client.chat, "reset") + kindsOf(client.push, "reset")).toBe(0);
  }
  expect(messagesOf(alice)).toEqual(messagesOf(bob));
  const stored = new Map(messagesOf(bob).map((message) => [message.seq, message]));
  expect(alice.sent.map(({ seq }) => stored.get(seq)?.content?.text)).toEqual(
    numbers(1, written).map((n) => `line ${n}`),
  );

  // A database that knows nothing of their positions, and in which something was written before they are back.
  const known = clients.map((client) => ({ messages: messagesOf(client).length, pushes: pushesOf(client).length }));
  await proxy.refuse(true);
  await server.kill();
  await loseDatabase(server);
  await server.start();
  await Promise.all(["alice", "bob"].map((to) => writeMessages(server, { from: `friend-of-${to}`, to, count: 250 })));
  await announce(server, ["missed", "missed too"]);
  await proxy.refuse(false);
  await everyone(({ chat, push }) => kindsOf(chat, "reset") === 1 && kindsOf(push, "reset") === 1);
  write(1);
  await everyone((client) => client.sent.length === written);
  const since = (client: Client): Message<{ text: string }>[] =>
    messagesOf(client).slice(known[clients.indexOf(client)]?.messages);
  await everyone((client) => since(client).length === 250 + 2);
  const pushesSince = (client: Client) => pushesOf(client).slice(known[clients.indexOf(client)]?.pushes);
  await everyone((client) => titlesOf(pushesSince(client)).length === 2);
  for (const client of clients) {
    const messages = since(client);
    const missed = messages.filter(({ from }) => from.startsWith("friend-of-"));
    expect(missed.map(({ seq }) => seq)).toEqual(numbers(1, 250));
    expect(messages.filter((message) => !missed.includes(message)).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(titlesOf(pushesSince(client))).toEqual(["missed", "missed too"]);
  }

  for (const client of clients) expect(await client.finish()).toBe(0);
});

type Caller = <Output>(path: string, input: object) => Promise<Output>;

/** Calls mutations as somebody who needs no connection for it. */
async function callerAs({ url }: ServerProcess, name: string): Promise<Caller> {
  const session = await fetch(`${url}/demo/session`, { method: "POST", body: JSON.stringify({ name }) });
  const { token } = (await session.json()) as { token: string };
  return async <Output>(path: string, input: object) => {
    const response = await fetch(`${url}/trpc/${path}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify(input),
    });
    const answer = (await response.json()) as { result: { data: Output } };
    if (!response.ok) throw new Error(`${path} failed: ${JSON.stringify(answer)}`);
    return answer.result.data;
  };
}

const eventsOf = ({ chat }: Client, groupId: string): Seen<ChatEvent<{ text: string }>>[] =>
  chat.filter(({ id }) => id.includes(groupId));

test("in a group a Python and a Java client get everything once and in order, edits too, until they are removed", async () => {
  await using server = await createServerProcess();
  await server.start();
  const carol = await callerAs(server, "carol");
  const members = ["alice", "bob"];
  const { conversation } = await carol<{ conversation: { id: string } }>("chat.createGroup", { members });
  const groupId = conversation.id;
  await carol("chat.send", { conversationId: groupId, content: { text: "before they came" }, nonce: "before" });

  await using proxy = await createTcpProxy({ target: { port: server.port } });
  const url = `http://127.0.0.1:${proxy.port}`;
  await using alice = startClient(python, [pythonClient, url, groupId, "--name", "alice"]);
  await using bob = startClient(java, [javaClient, url, groupId, "--name", "bob"]);
  const clients = [alice, bob];
  const until = (condition: () => boolean): Promise<void> =>
    vi.waitFor(
      () => {
        const said = clients.flatMap((client) => [...client.failed, ...client.said.slice(-10)]).join("\n");
        if (!condition()) throw new Error(`This did not come true: ${condition.toString()}\n${said}`);
      },
      { timeout: patienceMs, interval: 5 },
    );
  await until(() => clients.every(({ chat }) => kindsOf(chat, "ready") === 1));

  let written = 0;
  const write = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i += 1) {
      written += 1;
      for (const client of clients) client.send(`line ${written}`);
    }
    const upTo = written - Math.floor(count / 2);
    await until(() => clients.every(({ sent }) => sent.length >= upTo));
  };
  await write(30);
  proxy.cut();
  await write(30);
  await server.kill();
  await server.start();
  await write(30);
  await until(() => clients.every((client) => messagesOf(client).length === 2 * written));

  proxy.cut(); // the edits have to be caught up with
  for (const client of clients) client.send(`/edit ${client.sent[0]?.seq} changed`);
  await until(() => clients.every(({ edited, chat }) => edited.length === 1 && kindsOf(chat, "edited") === 2));
  expect([alice, bob].map(({ edited }) => edited[0]?.version)).toEqual([2, 2]);

  const [ofAlice, ofBob] = [eventsOf(alice, groupId), eventsOf(bob, groupId)];
  expect(ofAlice.map(({ id }) => id)).toEqual(ofBob.map(({ id }) => id));
  expect(ofAlice.map(({ id }) => id.split("-").at(-1))).toEqual(numbers(3, 2 * written + 4).map(String));
  for (const client of clients) {
    expect(messagesOf(client).map(({ seq }) => seq)).toEqual(numbers(2, 2 * written + 1));
    expect(kindsOf(client.chat, "reset")).toBe(0);
    for (const from of ["alice", "bob"]) {
      const texts = messagesOf(client).filter((message) => message.from === from);
      expect(texts.map(({ nonce }) => nonce)).toHaveLength(new Set(texts.map(({ nonce }) => nonce)).size);
      expect(texts.slice(1).map(({ content }) => content?.text)).toEqual(numbers(2, written).map((n) => `line ${n}`));
    }
  }

  await carol("chat.removeMember", { conversationId: groupId, userId: "bob" });
  await carol("chat.send", { conversationId: groupId, content: { text: "without Bob" }, nonce: "without" });
  bob.send("May I?");
  await until(() => bob.failed.length === 1 && messagesOf(alice).length === 2 * written + 1);
  expect(bob.failed[0]).toContain("FORBIDDEN");
  expect(messagesOf(bob)).toHaveLength(2 * written);
  for (const client of clients) expect(await client.finish()).toBe(0);
});
