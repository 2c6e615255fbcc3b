import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { AppRouter } from "@tidings/app-server/router";
import { freePort } from "@tidings/testing/programs";
import { createTidings } from "tidings/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { eventually } from "./eventually.ts";
import { readPage } from "./newcomer-project.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import { startNginxWith } from "./start-nginx.ts";
import { type Proxy, startProxy } from "./start-proxy.ts";

// The configurations of deploy/ as they are, but without TLS and with two addresses of this machine for the nodes. One of them is down.

const caddyfile = fileURLToPath(new URL("../../deploy/Caddyfile", import.meta.url));

let server: ServerProcess;
let nodes: readonly [string, string];
beforeAll(async () => {
  server = await createServerProcess({ TIDINGS_DEMO: "1", TIDINGS_TRUSTED_PROXIES: "1" });
  await server.start();
  nodes = [`127.0.0.1:${await freePort()}`, `127.0.0.1:${server.port}`];
});
afterAll(() => server[Symbol.asyncDispose]());

/** Replaces what must be there. */
function replace(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`The configuration does not have ${JSON.stringify(from)} any more`);
    return changed.replaceAll(from, to);
  }, text);
}

/** @param changes what a page says to change */
async function startNginx(changes: Readonly<Record<string, string>> = {}): Promise<Proxy> {
  const configuration = replace(await readPage("deploy/nginx.conf"), changes);
  const [one, two] = nodes;
  return startNginxWith((port) =>
    replace(configuration, { "node-1:3000": one, "node-2:3000": two, "listen 80;": `listen 127.0.0.1:${port};` }),
  );
}

const belowChat = {
  "location / {": "location /chat/ {",
  "proxy_pass http://tidings;": "proxy_pass http://tidings/;",
  "^/(metrics|readyz)$": "^/chat/(metrics|readyz)$",
};

const startCaddy = (path: string): Promise<Proxy> =>
  startProxy({
    program: "caddy",
    debianPackage: "caddy",
    signal: "SIGKILL", // it would wait for connections that are open
    async prepare({ port, folder }) {
      const environment = {
        TIDINGS_HOST: `http://127.0.0.1:${port}`,
        TIDINGS_NODES: nodes.join(" "),
        TIDINGS_PATH: path,
        XDG_DATA_HOME: folder,
        XDG_CONFIG_HOME: folder,
      };
      return { args: ["run", "--adapter", "caddyfile", "--config", caddyfile], environment };
    },
  });

async function signIn(url: string, name: string) {
  const answer = await fetch(`${url}/demo/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name }),
  });
  return (await answer.json()) as { readonly token: string; readonly userId: string };
}

/** What an upgrade from a page of this origin is answered. */
async function upgrade(url: string, origin: string): Promise<number> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/trpc?connectionParams=1`, { origin });
  const opened = once(socket, "open").then(() => 101);
  const refused = once(socket, "unexpected-response").then(([, { statusCode }]) => statusCode as number);
  const status = await Promise.race([opened, refused]);
  socket.once("error", () => {}); // it is cut off before it was open
  socket.terminate();
  return status;
}

test.each([
  ["nginx", () => startNginx(), ""],
  ["nginx below a path", () => startNginx(belowChat), "/chat"],
  ["Caddy", () => startCaddy("/"), ""],
  ["Caddy below a path", () => startCaddy("/chat/"), "/chat"],
])("behind %s there are WebSockets and event streams, and nothing of the operators'", async (_, start, path) => {
  await using proxy = await start();
  const url = proxy.url + path;
  await eventually(async () => expect((await fetch(`${url}/healthz`)).status).toBe(200));
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
  expect((await fetch(`${url}/readyz`)).status).toBe(404);
  expect(await upgrade(url, proxy.url)).toBe(101); // a page of the proxy's own origin
  expect(await upgrade(url, "https://evil.example")).toBe(403);

  const [alice, bob] = await Promise.all([signIn(url, "Alice"), signIn(url, "Bob")]);
  const connectionParams = encodeURIComponent(JSON.stringify({ token: bob.token }));
  const stream = await fetch(`${url}/trpc/chat.onMessage?input={}&connectionParams=${connectionParams}`);
  let streamed = "";
  const reading = (async () => {
    for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) {
      streamed += chunk;
      if (streamed.includes("Hello")) return;
    }
  })();
  await eventually(() => expect(streamed).toContain("ready"));

  const connect = ({ userId: user, token }: typeof alice) =>
    createTidings<AppRouter>({ url: `${url.replace("http", "ws")}/trpc`, user, token, client: { WebSocket } });
  await using sender = connect(alice);
  await using reader = connect(bob);
  const { position: lastEventId } = await reader.chat.conversations();
  const received: (string | undefined)[] = [];
  reader.chat.follow({ onMessage: ({ content }) => received.push(content?.text) }, { lastEventId });
  await sender.chat.send({ to: bob.userId, content: { text: "Hello" } });
  await eventually(() => expect(received).toEqual(["Hello"]));
  await reading;
});
