import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";

const dockerfile = new URL("../../../Dockerfile", import.meta.url);

/** The exit code of what the image asks its server with. */
async function check(port: string | undefined): Promise<unknown> {
  const [, command = "[]"] = /^HEALTHCHECK .*CMD (\[.*\])$/m.exec(await readFile(dockerfile, "utf8")) ?? [];
  const [program, ...args] = JSON.parse(command) as string[];
  expect(program).toBe("node");
  const asked = spawn(process.execPath, args, { env: port === undefined ? {} : { PORT: port }, stdio: "ignore" });
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
  expect(await check(String(port))).toBe(0);
  status = 503;
  expect(await check(String(port))).toBe(1);
  server.closeAllConnections();
  server.close();
  await once(server, "close");
  expect(await check(String(port))).toBe(1);
  expect(asked).toEqual(["/healthz", "/healthz"]);
});
