import { createHook } from "node:async_hooks";
import { createSocket } from "node:dgram";
import { promises } from "node:dns";
import { once } from "node:events";
import { isIPv4 } from "node:net";
import { expect, test } from "vitest";
import { messageTo, signal } from "../../test/channel-contract.ts";
import { createVapidKeys } from "../web-push/vapid.ts";
import { webPush } from "../web-push/web-push.ts";
import { webhook } from "../webhook/webhook.ts";
import { createDnsLookup } from "./dns-lookup.ts";
import { createPublicLookup, type FindAddresses } from "./private-addresses.ts";

/** The addresses of a name, or `null` for a name whose server does not answer. */
type Zone = Readonly<Record<string, readonly string[] | null>>;

const types = { a: 1, aaaa: 28 };

function toBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split(".").map(Number));
  const [head = "", tail = ""] = address.split("::");
  const [first, last] = [head, tail].map((half) => half.split(":").filter((group) => group !== ""));
  const groups = [...(first ?? []), ...Array.from({ length: 8 }, () => "0")].slice(0, 8 - (last?.length ?? 0));
  return Buffer.from([...groups, ...(last ?? [])].map((group) => group.padStart(4, "0")).join(""), "hex");
}

/** The answer of a name server (RFC 1035, 4.1) to a query; `null`: none. */
function answerTo(query: Buffer, zone: Zone): Buffer | null {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += length + 1;
  }
  const name = labels.join(".").toLowerCase();
  const question = query.subarray(12, at + 5);
  const type = query.readUInt16BE(at + 1);
  const known = zone[name];
  if (known === null) return null;
  const addresses = (known ?? []).filter((address) => (isIPv4(address) ? types.a : types.aaaa) === type);
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(known ? 0x81_80 : 0x81_83, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(addresses.length, 6);
  const records = addresses.flatMap((address) => {
    const data = toBytes(address);
    const head = Buffer.from("c00c000000010000003c0000", "hex");
    head.writeUInt16BE(type, 2);
    head.writeUInt16BE(data.length, 10);
    return [head, data];
  });
  return Buffer.concat([header, question, ...records]);
}

async function startNameServer(zone: Zone) {
  const socket = createSocket("udp4");
  socket.on("message", (query, { port, address }) => {
    const answer = answerTo(query, zone);
    if (answer) socket.send(answer, port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  const resolver = new promises.Resolver({ timeout: 60_000, tries: 1 });
  resolver.setServers([`127.0.0.1:${port}`]);
  return {
    find: createDnsLookup(() => resolver),
    async [Symbol.asyncDispose]() {
      resolver.cancel();
      socket.close();
      await once(socket, "close");
    },
  };
}

const ask = (find: FindAddresses, name: string): Promise<unknown> =>
  new Promise((resolve) => createPublicLookup(find)(name, { all: true }, (error, found) => resolve(error ?? found)));

test("both kinds of addresses are found; one inside is enough to refuse", async () => {
  await using server = await startNameServer({
    "both.example": ["93.184.216.34", "2606:4700::1111"],
    "old.example": ["93.184.216.34"],
    "inside.example": ["93.184.216.34", "fd00::1"],
    "none.example": [],
  });
  const { find } = server;
  const old = { address: "93.184.216.34", family: 4 };
  expect(await ask(find, "both.example")).toEqual([old, { address: "2606:4700::1111", family: 6 }]);
  expect(await ask(find, "old.example")).toEqual([old]);
  expect(String(await ask(find, "inside.example"))).toMatch(/leads to fd00::1/u);
  for (const name of ["none.example", "unknown.example"]) expect(await ask(find, name)).toBeInstanceOf(Error);
});

test("names whose servers do not answer hold up neither each other nor those of the system", async () => {
  await using server = await startNameServer({ "silent.example": null, "well.example": ["93.184.216.34"] });
  const { find } = server;
  let ended = 0;
  for (let n = 0; n < 100; n += 1) void ask(find, "silent.example").then(() => (ended += 1));
  expect(await ask(find, "well.example")).toHaveLength(1);
  expect((await promises.lookup("localhost")).address).toMatch(/^127\.|^::1$/u);
  expect(ended).toBe(0);
});

test.each([
  ["web push", webPush({ keys: createVapidKeys(), subject: "mailto:ops@example.com" })],
  ["webhook", webhook({ secret: `whsec_${Buffer.alloc(32, 9).toString("base64")}` })],
])("names that users give to %s occupy no thread", async (_, channel) => {
  const url = "https://nothing.invalid/";
  const keys = { p256dh: createVapidKeys().publicKey, auth: "A".repeat(22) };
  const begun = new Set<string>();
  const hook = createHook({ init: (_id, type) => void begun.add(type) }).enable();
  const address = channel.toAddress({ url, endpoint: url, keys }) as never;
  const [sent] = await Promise.allSettled([channel.send(messageTo(address), signal())]);
  hook.disable();
  expect(sent.status).toBe("rejected");
  expect(begun).toContain("QUERYWRAP");
  expect(begun).not.toContain("GETADDRINFOREQWRAP");
  await channel.close?.();
});
