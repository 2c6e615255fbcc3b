import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { expect, test } from "vitest";
import { eventually } from "../eventually.ts";
import { createTcpProxy } from "./create-tcp-proxy.ts";
import { faultsOf, type ProxyFault, startRandomFaults } from "./random-faults.ts";

function firstFaults(seed: number, count: number): readonly ProxyFault[] {
  const run = faultsOf({ seed });
  return Array.from({ length: count }, () => run.next().value.fault);
}

test("a seed stands for one run of faults, with all of them in it", () => {
  expect(firstFaults(7, 200)).toEqual(firstFaults(7, 200));
  expect(firstFaults(7, 200)).not.toEqual(firstFaults(8, 200));
  const kinds = new Set(firstFaults(7, 200).map(({ kind }) => kind));
  expect([...kinds].toSorted()).toEqual(["blackHole", "cut", "delay", "halfClose", "heal", "refuse"]);
});

test("a run goes through the faults of its seed, and leaves the proxy healed", async () => {
  const echo = createServer((socket) => socket.on("error", () => {}).pipe(socket)).listen(0, "127.0.0.1");
  await once(echo, "listening");
  await using proxy = await createTcpProxy({ target: { port: (echo.address() as AddressInfo).port } });
  const faults: ProxyFault[] = [];
  const run = startRandomFaults(proxy, { seed: 7, everyMs: [1, 5], onFault: (fault) => faults.push(fault) });
  await eventually(() => expect(faults.length).toBeGreaterThan(50));
  await run.stop();
  expect(faults).toEqual(firstFaults(7, faults.length));

  const client = connect(proxy.port, "127.0.0.1");
  client.write("hello");
  const [answer] = await once(client, "data");
  expect(String(answer)).toBe("hello");
  client.destroy();
  echo.close();
});
