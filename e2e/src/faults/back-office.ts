import { setTimeout as pause } from "node:timers/promises";
import { createHub, type PushResult, TidingsError } from "@tidings/core";
import { createTransactionalPush, openPostgresStore } from "@tidings/postgres";
import { createRedisFanout, createRedisPresence } from "@tidings/redis";
import { createTidingsRouter, defineTidings, serviceContext } from "@tidings/router";
import { Client, DatabaseError } from "pg";
import { z } from "zod";
import type { PushInput, Publisher } from "./service.ts";

/** Server code without a socket server: it has the database and Redis, as any back end may, and nothing else. */
export interface BackOffice extends AsyncDisposable {
  /** `script`: through a hub of its own. `transaction`: inside transactions, some of which are rolled back. */
  readonly publishers: ReadonlyMap<string, Publisher>;
}

const definition = defineTidings({ pushes: { announcement: z.object({ title: z.string() }) } });

const callLimitMs = 5_000;
const reopenMs = 200;
/** Every other transaction leaves it to the nodes' check of heads. */
const publishEvery = 2;

/** While things are broken the background fails, and must; what callers get is in the journal. */
const onError = (): void => {};

export async function openBackOffice({
  databaseUrl,
  redisUrl,
}: {
  readonly databaseUrl: string;
  readonly redisUrl: string;
}): Promise<BackOffice> {
  const open = async () => {
    const store = await openPostgresStore({ url: databaseUrl });
    const fanout = createRedisFanout({ redis: redisUrl, epoch: store.epoch, onError });
    const presence = createRedisPresence({ redis: redisUrl, onError });
    const hub = createHub({ store, fanout, presence, onError });
    return { hub, fanout, script: createTidingsRouter({ hub, definition }).createCaller(serviceContext("script")) };
  };
  const closed = new AbortController();
  let office = await open();

  /** Where a process would end and be started again: its database was put back. */
  const openAgain = async (): Promise<void> => {
    for (;;) {
      await office.hub.failed;
      await office.hub.close();
      let next: typeof office | null = null;
      while (next === null && !closed.signal.aborted) {
        next = await open().catch(() => pause(reopenMs, null, { signal: closed.signal }).catch(() => null));
      }
      if (next === null) return;
      office = next;
      if (closed.signal.aborted) return office.hub.close();
    }
  };
  void openAgain();
  const pushIn = createTransactionalPush(definition);
  let transactions = 0;

  /** On a connection of its own, as what is broken between a client of `pg` and its server stays broken. */
  const pushInTransaction = async ({ rolledBack = false, ...input }: PushInput): Promise<PushResult> => {
    const client = new Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: callLimitMs,
      query_timeout: callLimitMs,
    });
    client.on("error", () => {}); // the query under way rejects with it
    const { to, data, key, collapse } = input;
    try {
      await client.connect();
      await client.query("BEGIN");
      const { accepted, duplicate, deliveries } = await pushIn(client, {
        to,
        type: "announcement",
        data,
        ...(key !== undefined && { key }),
        ...(collapse !== undefined && { collapse }),
      });
      await client.query(rolledBack ? "ROLLBACK" : "COMMIT");
      transactions += 1;
      if (!rolledBack && transactions % publishEvery === 0) void office.fanout.publish(deliveries).catch(onError);
      return { accepted, duplicate };
    } catch (error) {
      // Nobody waits for anybody in a circle, so this is not to be excused by what is broken.
      if (error instanceof DatabaseError && error.code === "40P01") throw error;
      if (error instanceof TidingsError) throw error;
      throw new TidingsError("SERVICE_UNAVAILABLE", `The transaction failed: ${String(error)}`, { cause: error });
    } finally {
      void client.end().catch(onError);
    }
  };

  const only = { move: (): void => {} };
  return {
    publishers: new Map<string, Publisher>([
      [
        "script",
        {
          ...only,
          canRollBack: false,
          push: (input) => office.script.notifications.push({ ...input, type: "announcement" }),
        },
      ],
      ["transaction", { ...only, canRollBack: true, push: pushInTransaction }],
    ]),
    async [Symbol.asyncDispose]() {
      closed.abort();
      await office.hub.close();
    },
  };
}
