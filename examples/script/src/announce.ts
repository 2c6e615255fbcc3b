import { createHub } from "@tidings/core";
import { openPostgresStore } from "@tidings/postgres";
import { createRedisFanout, createRedisPresence } from "@tidings/redis";
import { createTidingsRouter, defineTidings, serviceContext } from "@tidings/router";
import { z } from "zod";

/** In an application this is the module that the server and the browser use as well. */
const definition = defineTidings({
  pushes: { announcement: z.object({ title: z.string(), body: z.string().optional(), url: z.url().optional() }) },
});

const { DATABASE_URL: url, REDIS_URL: redis } = process.env;
const [title, ...to] = process.argv.slice(2);
if (!url || !redis || !title || to.length === 0) {
  throw new Error(
    'Set DATABASE_URL and REDIS_URL to those of the nodes, and give a title and user ids: "Hello" alice bob',
  );
}

/** A server waits a quarter of a second for Redis, and then does without. A script has time. */
const patient = { redis, silenceMs: 30_000, waitMs: 30_000, lookUpMs: 30_000 };

const store = await openPostgresStore({ url });
const hub = createHub({
  store,
  fanout: createRedisFanout({ ...patient, epoch: store.epoch }),
  presence: createRedisPresence(patient),
});
try {
  const { notifications } = createTidingsRouter({ hub, definition }).createCaller(serviceContext("announce"));
  const stored = await notifications.push({ to, type: "announcement", data: { title } });
  const passing = await notifications.push({
    to,
    type: "announcement",
    data: { title: `${title} (now)` },
    durable: false,
  });
  console.log(`Stored for ${stored.accepted} users, of whom ${passing.accepted} are online`);
} finally {
  await hub.close(); // everything is stored by then, and Redis has the copies
}
