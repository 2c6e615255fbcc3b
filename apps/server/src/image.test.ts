import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { matchesGlob } from "node:path";
import { expect, test } from "vitest";

const root = new URL("../../../", import.meta.url);
const dockerfile = new URL("Dockerfile", root);

/** The exit code of what the image asks its server with. */
async function check(variables: Record<string, string>): Promise<unknown> {
  const [, command = "[]"] = /^HEALTHCHECK .*CMD (\[.*\])$/m.exec(await readFile(dockerfile, "utf8")) ?? [];
  const [program, ...args] = JSON.parse(command) as string[];
  expect(program).toBe("node");
  const asked = spawn(process.execPath, args, { env: variables, stdio: "ignore" });
  return (await once(asked, "exit"))[0];
}

test("the image's health check asks the port that the server was given, and hears when it is not well", async () => {
  let status = 200;
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(status).end();
  }).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  expect(await check({ PORT: String(port) })).toBe(0);
  status = 503;
  expect(await check({ PORT: String(port) })).toBe(1);
  server.closeAllConnections();
  server.close();
  await once(server, "close");
  expect(await check({ PORT: String(port) })).toBe(1);
  expect(asked).toEqual(["/healthz", "/healthz"]);
});

test.each(["127.0.0.2", "::1", "0.0.0.0", "::"])(
  "the image's health check asks where the server listens: HOST=%s",
  async (host) => {
    const server = createServer((_, response) => void response.end()).listen(0, host);
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    expect(await check({ HOST: host, PORT: String(port) })).toBe(0);
    server.closeAllConnections();
    server.close();
  },
);

test("no secret and no database of this folder gets into the image", async () => {
  const patterns = (await readFile(new URL(".dockerignore", root), "utf8")).trim().split("\n");
  const isLeftOut = (path: string): boolean => {
    const [...names] = path.split("/");
    const above = names.map((_, index) => names.slice(0, index + 1).join("/")); // a folder that is left out takes along what is in it
    return above.some((part) => patterns.some((pattern) => matchesGlob(part, pattern)));
  };
  const left = [".env", ".env.local", "apps/server/.env", "examples/hono/.env.production", "data/tidings.db"];
  for (const path of [
    ...left,
    "apps/server/data/tidings.db.demo.jsonl",
    "apps/web/node_modules/x",
    "packages/core/dist/a.js",
  ]) {
    expect(isLeftOut(path) ? path : `${path} is in the image`).toBe(path);
  }
  for (const path of [
    "package.json",
    "apps/server/src/environment/environment.ts",
    "packages/core/src/memory/memory-data.ts",
  ]) {
    expect(isLeftOut(path) ? `${path} is left out` : path).toBe(path);
  }
});

test.each(["tidings", "embedded"])(
  "the manifests %s.yaml keep metrics from the port that the ingress leads to",
  async (name) => {
    const manifests = await readFile(new URL(`deploy/kubernetes/${name}.yaml`, root), "utf8");
    expect(manifests).toContain('{ name: TIDINGS_METRICS_PORT, value: "9464" }');
    const [, , service = ""] = manifests.split(/^kind: (Service)$/m);
    expect(service).toContain("targetPort: http }");
    expect(service).not.toContain("9464");
  },
);
