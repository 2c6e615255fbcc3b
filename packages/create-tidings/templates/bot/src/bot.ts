import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type MessageOf, type TidingsClient, TidingsClientError } from "@tidings/client";
import type { App } from "./server.ts";

interface Bot {
  /** Rejects if a message cannot be answered; until then it goes on. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
}

/** How far the bot has come. */
interface Progress {
  /** The last event of its own feed. */
  readonly lastEventId: string;
  /** The last event of each group. */
  readonly groups: Readonly<Record<string, string>>;
  /** Groups whose feed skipped something: there it owes answers to the messages after this one. */
  readonly owed: Readonly<Record<string, number>>;
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
  try {
    await tidings.chat.send({ conversationId, content: { text }, nonce });
  } catch (error) {
    if (error instanceof TidingsClientError && error.code === "FORBIDDEN") return; // for example because it has left the group
    throw error;
  }
  if (what !== undefined) {
    await tidings.trpc.notifications.push.mutate({ to: from, type: "reminder.due", data: { what }, key: nonce });
  }
}

/** An earlier version of this bot kept the last event of its own feed alone. */
const readProgress = (text: string): Progress =>
  text.startsWith("{") ? (JSON.parse(text) as Progress) : { lastEventId: text, groups: {}, owed: {} };

/** The progress of a bot that answers what is written from now on. */
async function startNow({ chat }: TidingsClient<App, "">): Promise<Progress> {
  let page = await chat.conversations({});
  const { position: lastEventId } = page;
  const groups: Record<string, string> = {};
  while (true) {
    for (const one of page.conversations) if (one.kind === "group") groups[one.id] = one.position;
    if (page.cursor === null) return { lastEventId, groups, owed: {} };
    page = await chat.conversations({ cursor: page.cursor });
  }
}

/**
 * Answers every message once, in the order of its conversation, from where it stopped when it ran last.
 *
 * @param progressFile where it keeps how far it has come
 */
export async function startBot(tidings: TidingsClient<App, "">, me: string, progressFile: string): Promise<Bot> {
  const save = async (progress: Progress): Promise<void> => {
    await writeFile(`${progressFile}.new`, JSON.stringify(progress));
    await rename(`${progressFile}.new`, progressFile); // whole or not at all
  };
  await mkdir(dirname(progressFile), { recursive: true });
  const text = await readFile(progressFile, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null; // it has never run
    throw error;
  });
  const saved = text === null ? await startNow(tidings) : readProgress(text);
  if (text === null) await save(saved);

  const owed = new Map(Object.entries(saved.owed));
  const answerAfter = async (conversationId: string, seq: number): Promise<void> => {
    for (let after = seq, hasMore = true; hasMore;) {
      const page = await tidings.chat.history({ conversationId, after });
      for (const message of page.messages) {
        if (message.from !== me) await answer(tidings, message);
        after = message.seq;
      }
      hasMore = page.hasMore;
    }
  };

  const failing = Promise.withResolvers<never>();
  let done = Promise.resolve();
  const feed = tidings.chat.onMessage(
    { lastEventId: saved.lastEventId, groups: saved.groups },
    {
      onEvent(event, lastEventId) {
        const { groups } = feed; // as they are after this event, and not after those that wait
        const handle = async (): Promise<void> => {
          if (event.type === "message" && event.message.from !== me) await answer(tidings, event.message);
          if (event.type === "reset" && event.conversationId !== undefined && !owed.has(event.conversationId)) {
            // it came into the group while it was away; sending moves its read mark, so nothing after that is answered yet
            const { readSeq } = await tidings.chat.conversation({ conversationId: event.conversationId });
            owed.set(event.conversationId, readSeq);
          }
          await save({ lastEventId, groups, owed: Object.fromEntries(owed) }); // only now: what is not saved comes again
          for (const [conversationId, seq] of owed) {
            await answerAfter(conversationId, seq);
            owed.delete(conversationId);
          }
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
      feed.stop();
      await done;
    },
  };
}
