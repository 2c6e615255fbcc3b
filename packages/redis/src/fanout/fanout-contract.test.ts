import { randomUUID } from "node:crypto";
import { type FanoutFixture, fanoutContract } from "@tidings/testing/contracts";
import { createTcpProxy, type TcpProxy } from "@tidings/testing/proxy";
import { sharedClusterUrls, sharedRedisPort } from "@tidings/testing/redis/shared";
import { createRedisFanout } from "./create-redis-fanout.ts";
import { untilReady } from "../../test/test-nodes.ts";

interface ProxiedFixture extends FanoutFixture {
  readonly proxy: TcpProxy;
}

/** Who publishes or subscribes waits for Redis, also where this process or Redis stands still for a while. */
const patience = { silenceMs: 60_000, waitMs: 60_000 };

/** Nodes that reach Redis through a proxy, which can cut them off. */
async function open(count: number): Promise<ProxiedFixture> {
  const proxy = await createTcpProxy({ target: { port: sharedRedisPort() } });
  const prefix = `${randomUUID()}:`;
  const nodes = Array.from({ length: count }, () =>
    createRedisFanout({ redis: `redis://127.0.0.1:${proxy.port}`, prefix, onError: () => {}, ...patience }),
  );
  await untilReady(...nodes); // nothing is interrupted that has not begun
  return {
    nodes,
    proxy,
    async [Symbol.asyncDispose]() {
      await Promise.all(nodes.map((node) => node.close()));
      await proxy.close();
    },
  };
}

function openOnCluster(count: number): Promise<FanoutFixture> {
  const prefix = `${randomUUID()}:`;
  const redis = sharedClusterUrls();
  const nodes = Array.from({ length: count }, () => createRedisFanout({ redis, prefix, ...patience }));
  return Promise.resolve({
    nodes,
    async [Symbol.asyncDispose]() {
      await Promise.all(nodes.map((node) => node.close()));
    },
  });
}

const interrupt = ({ proxy }: ProxiedFixture): Promise<void> => Promise.resolve(proxy.cut());

for (const nodes of [1, 3]) {
  fanoutContract("The fan-out on Redis", open, { nodes, interrupt });
  fanoutContract("The fan-out on a Redis cluster", openOnCluster, { nodes });
}
