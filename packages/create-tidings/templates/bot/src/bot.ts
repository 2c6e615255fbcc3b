import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { MessageOf, TidingsClient } from "@tidings/client";
import type { App } from "./server.ts";

interface Bot {
  /** Rejects if a message cannot be answered; until then it goes on. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
}

/** What the bot says. `remind me: tea` is pushed as a reminder too. */
async function answer(
  tidings: TidingsClient<App, "">,
  { from, seq, conversationId, content }: MessageOf<App>,
): Promise<void> {
  if (content === null) return; // deleted
  const what = /^remind me:\s*(.+)$/i.exec(content.text)?.[1];
  // derived from the message: if it is answered twice, after a crash, the second answer and push are dropped
  const nonce = createHash("sha256").update(`${conversationId} ${seq}`).digest("hex");
  const text = what === undefined ? `You said: ${content.text}` : `I will remind you of ${what}`;
  await tidings.chat.send({ conversationId, content: { text }, nonce });
  if (what !== undefined) {
    await tidings.trpc.notifications.push.mutate({ to: from, type: "reminder.due", data: { what }, key: nonce });
  }
}

/**
 * Answers every message once and in order, from where it stopped when it ran last.
 *
 * @param positionFile where it keeps how far it has come
 */
export async function startBot(tidings: TidingsClient<App, "">, me: string, positionFile: string): Promise<Bot> {
  const save = async (position: string): Promise<void> => {
    await writeFile(`${positionFile}.new`, position);
    await rename(`${positionFile}.new`, positionFile); // whole or not at all
  };
  await mkdir(dirname(positionFile), { recursive: true });
  const saved = await readFile(positionFile, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null; // it has never run
    throw error;
  });
  const lastEventId = saved ?? (await tidings.chat.conversations()).position;

  const failing = Promise.withResolvers<never>();
  let done = Promise.resolve();
  const following = tidings.chat.onMessage(
    { lastEventId },
    {
      onEvent(event, eventId) {
        const handle = async (): Promise<void> => {
          if (event.type === "message" && event.message.from !== me) await answer(tidings, event.message);
          await save(eventId); // only now: what is not saved comes again
        };
        done = done.then(handle);
        done.catch(failing.reject);
      },
      onError: failing.reject,
    },
  );
  return {
    failed: failing.promise,
    async stop() {
      following.stop();
      await done;
    },
  };
}
