import { signToken } from "@tidings/server";
import type { Client, Dialect, Listener, OpenOptions } from "./dialects/dialect.ts";
import { django } from "./dialects/django.ts";
import { plain } from "./dialects/plain.ts";
import { socketIo } from "./dialects/socket-io.ts";
import { trpc } from "./dialects/trpc.ts";
import type { DialectName, Target } from "./job.ts";

const dialects: Readonly<Record<DialectName, Dialect>> = { django, plain, "socket.io": socketIo, trpc };

/** More handshakes at a time would only fill the listen queue, and a packet dropped there costs a second. */
const handshakesAtATime = 200;

export const tokenOf = (target: Target, userId: string, scopes: readonly string[] = []): Promise<string> =>
  target.secret === null
    ? Promise.resolve(userId)
    : signToken({ secret: target.secret, userId, scopes, expiresInSeconds: 3_600 });

type Hears = Pick<Listener, "onAck" | "onDelivered"> & Partial<Pick<Listener, "onPresence">>;

/** For clients who need not hear anything. */
export const ignore: Hears = { onAck() {}, onDelivered() {} };

/** One node after the other. */
export function urlOf({ urls }: Target, index: number): string {
  const url = urls[index % urls.length];
  if (url === undefined) throw new Error("there is no node");
  return url;
}

/** Resolves once it is ready. An end that nobody asked for ends the whole measurement. */
export function openClient(target: Target, options: OpenOptions, hears: Hears): Promise<Client> {
  return new Promise((resolve, reject) => {
    const client = dialects[target.dialect].open(options, {
      ...hears,
      onReady: () => resolve(client),
      onClosed(reason) {
        const error = new Error(`${options.userId} at ${options.url}: ${reason}`);
        reject(error);
        process.nextTick(() => {
          throw error;
        });
      },
    });
  });
}

/** Does it for each, some at a time, and keeps the order. */
export async function forEachAtOnce<T, R>(
  items: readonly T[],
  run: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const entries = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of entries) results[index] = await run(item, index);
  };
  await Promise.all(Array.from({ length: handshakesAtATime }, work));
  return results;
}
