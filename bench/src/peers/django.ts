import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort } from "@tidings/testing/programs";
import { startProcess } from "./node-process.ts";
import type { Peer } from "./peer.ts";
import { redisFor, withResources } from "./start-peer.ts";

const python = "/usr/bin/python3";
const folder = fileURLToPath(new URL("servers/", import.meta.url));

/** Django Channels out of Debian's packages. */
export const django = {
  name: "django",
  label: "Django Channels, Redis",
  dialect: "django",
  stores: false,
  async missing() {
    try {
      await promisify(execFile)(python, ["-c", "import channels, channels_redis, daphne"]);
      return null;
    } catch {
      return "apt-get install python3-django-channels python3-channels-redis daphne";
    }
  },
  start: () =>
    withResources(async (resources) => {
      const redis = await redisFor(resources);
      const port = await freePort();
      const args = ["-m", "daphne", "-b", "127.0.0.1", "-p", String(port), "-v", "0", "django_chat:application"];
      const env = { REDIS_URL: redis.url, PYTHONDONTWRITEBYTECODE: "1" };
      const node = resources.use(await startProcess({ command: python, args, port, env, cwd: folder }));
      return { nodes: [node], redis };
    }),
} as const satisfies Peer;
