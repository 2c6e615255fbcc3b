import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { eventually } from "@tidings/testing/eventually";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EnvironmentError, readEnvironment } from "../environment/environment.ts";
import { type RunningServer, serve } from "../serve.ts";
import { openVapidKeys } from "./vapid-keys.ts";

// Mail out of a running server, over a real SMTP server, as an operator sets it up.

const linkSecret = "0123456789abcdef0123456789abcdef";
const mails: string[] = [];

let folder: string;
let smtp: SMTPServer;
let server: RunningServer;
let variables: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidings-reach-"));
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => void chunks.push(chunk));
      stream.on("end", () => {
        // quoted-printable: lines are folded, and "=" is written as a number
        mails.push(Buffer.concat(chunks).toString().replaceAll("=\r\n", "").replaceAll("=3D", "="));
        callback();
      });
    },
  });
  smtp.listen(0, "127.0.0.1");
  await once(smtp.server, "listening");
  variables = {
    DATABASE_URL: `file:${join(folder, "tidings.db")}`,
    TIDINGS_DEMO: "1",
    TIDINGS_PUBLIC_URL: "https://chat.example.com/",
    TIDINGS_SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    TIDINGS_EMAIL_FROM: "Acme <noreply@acme.example>",
    TIDINGS_VAPID_SUBJECT: "mailto:ops@acme.example",
    TIDINGS_LINK_SECRET: linkSecret,
  };
  server = await serve(readEnvironment({ PORT: "0", LOG_LEVEL: "silent", ...variables }));
});
afterAll(async () => {
  await server.stop();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
  await rm(folder, { recursive: true });
});

const answerOf = async (response: Response): Promise<unknown> => {
  const { result, error } = (await response.json()) as { result?: { data: unknown }; error?: { message: string } };
  if (error) throw new Error(error.message);
  return result?.data;
};

async function signIn(name: string) {
  const session = await fetch(`${server.url}/demo/session`, { method: "POST", body: JSON.stringify({ name }) });
  const { token } = (await session.json()) as { token: string };
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  return {
    query: async (path: string) => answerOf(await fetch(`${server.url}/trpc/${path}`, { headers })),
    mutate: async (path: string, input: unknown) =>
      answerOf(await fetch(`${server.url}/trpc/${path}`, { method: "POST", headers, body: JSON.stringify(input) })),
  };
}

/** Where a link of a mail leads on the server that runs here. */
const linkIn = (mail: string, page: string): string => {
  const path = new RegExp(`https://chat\\.example\\.com(/reach/${page}\\?t=[\\w.-]+)`, "u").exec(mail)?.[1];
  return `${server.url}${path ?? "/no-link"}`;
};

/** Adds a mail address, which wants every message at once; resolves with the link that confirms it. */
async function addMail({ mutate }: Awaited<ReturnType<typeof signIn>>, email: string): Promise<string> {
  await mutate("preferences.set", { category: "chat", channel: "email", mode: "now" });
  await mutate("channels.add", { channel: "email", address: { email } });
  return eventually(() => {
    const mail = mails.find((one) => one.includes(`To: ${email}`));
    expect(mail).toBeDefined();
    return linkIn(mail ?? "", "confirm");
  });
}

test("a mail address is confirmed by its owner, gets what is unread, and unsubscribes with one click", async () => {
  const [ann, bob, cid] = await Promise.all([signIn("Ann"), signIn("Bob"), signIn("Cid")]);
  const confirm = await addMail(bob, "bob@example.com");
  expect(await (await fetch(confirm)).text()).toContain("<button>Confirm");
  expect(await bob.query("channels.list")).toMatchObject({ addresses: [{ pending: true, label: "bob@example.com" }] });
  expect((await fetch(confirm, { method: "POST" })).status).toBe(200);

  await ann.mutate("chat.send", { to: "bob", content: { text: "Are you there?" }, nonce: "1" });
  await eventually(() => expect(mails).toHaveLength(2));
  const [, mail = ""] = mails;
  expect(mail).toContain("Subject: ann");
  expect(mail).toContain("Are you there?");
  expect(mail).toContain("https://chat.example.com/#/c/ann_bob");

  expect((await fetch(linkIn(mail, "unsubscribe"), { method: "POST" })).status).toBe(200);
  await ann.mutate("chat.send", { to: "bob", content: { text: "Hello?" }, nonce: "2" });
  const { categories } = (await bob.query("preferences.get")) as {
    categories: { category: string; channels: unknown }[];
  };
  expect(categories.find(({ category }) => category === "chat")?.channels).toContainEqual({
    channel: "email",
    mode: "off",
    default: { mode: "after", delayMs: 900_000 },
  });
  // what is sent to somebody else after it has arrived
  expect((await fetch(await addMail(cid, "cid@example.com"), { method: "POST" })).status).toBe(200);
  await ann.mutate("chat.send", { to: "cid", content: { text: "And you?" }, nonce: "3" });
  await eventually(() => expect(mails.filter((one) => one.includes("And you?"))).toHaveLength(1));
  expect(mails.filter((one) => one.includes("Hello?"))).toEqual([]);
  expect(mails).toHaveLength(4);
  await eventually(async () => {
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toContain('tidings_outward_total{channel="email",outcome="sent"} 2');
  });
});

test("keys of web push are made once, for the server alone", async () => {
  const path = join(folder, "tidings.db.vapid.json");
  const keys = JSON.parse(await readFile(path, "utf8")) as { publicKey: string; privateKey: string };
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await openVapidKeys(undefined, { file: join(folder, "tidings.db") })).toEqual(keys);
  await writeFile(join(folder, "cut.db.vapid.json"), '{"publicKey":"BA');
  await expect(openVapidKeys(undefined, { file: join(folder, "cut.db") })).rejects.toThrow(
    /cut\.db\.vapid\.json has no keys of web push: put the right file back/u,
  );
  const ann = await signIn("Ann");
  expect(await ann.query("channels.available")).toEqual({
    channels: [{ channel: "webPush", publicKey: keys.publicKey }, { channel: "email" }],
  });
  const postgresUrl = "postgres://localhost/x";
  await expect(openVapidKeys(undefined, { postgresUrl, pooler: false })).rejects.toThrow(/tidings vapid/u);
  const given = { publicKey: "a", privateKey: "b" };
  expect(await openVapidKeys(given, { postgresUrl, pooler: false })).toEqual(given);
});

const problemsOf = (given: Record<string, string>): readonly string[] => {
  try {
    readEnvironment({ TIDINGS_DEMO: "1", ...given });
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems.map((problem) => problem.split(" ")[0] ?? "");
    throw error;
  }
};

test("settings that are missing or wrong are all listed", () => {
  expect(problemsOf({ TIDINGS_SMTP_URL: "smtp://mail.example.com" })).toEqual([
    "TIDINGS_EMAIL_FROM",
    "TIDINGS_PUBLIC_URL",
  ]);
  expect(problemsOf({ TIDINGS_VAPID_KEYS: `${"a".repeat(87)},${"b".repeat(43)}` })).toEqual(["TIDINGS_VAPID_SUBJECT"]);
  const wrong = {
    TIDINGS_PUBLIC_URL: "chat.example.com",
    TIDINGS_VAPID_SUBJECT: "ops",
    TIDINGS_VAPID_KEYS: "x",
    TIDINGS_SMTP_URL: "mail.example.com",
    TIDINGS_EMAIL_FROM: "Acme",
    TIDINGS_WEBHOOK_SECRET: "secret",
    TIDINGS_ROBOTS: "weComRobot, fax",
    TIDINGS_LINK_SECRET: "short",
  };
  expect(new Set(problemsOf(wrong))).toEqual(new Set(Object.keys(wrong)));
});
