import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type MessageOf, type TidingsClient, TidingsClientError } from "@tidings/client";
import type { App } from "./server.ts";

interface Bot {
  /** Rejects if it cannot go on: its token has expired, for example. */
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

/** No text may be longer. UTF-16 code units. */
const maxTextLength = 4_000;

/** Tries again what may succeed later. A mutation needs a key then: it may have happened. */
async function retrying<T>(call: () => Promise<T>): Promise<T> {
  while (true) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof TidingsClientError && error.retryable)) throw error;
      await setTimeout(error.retryAfterMs ?? 1_000);
    }
  }
}

/** Passes over what would be refused each time: the bot has left the group, for example. */
async function unlessRefused(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const refusals = ["BAD_REQUEST", "FORBIDDEN", "NOT_FOUND", "PAYLOAD_TOO_LARGE"];
    if (!(error instanceof TidingsClientError && refusals.includes(error.code))) throw error;
    console.warn(`${what} is passed over: ${error.message}`);
  }
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
  const said = what === undefined ? `You said: ${content.text}` : `I will remind you of ${what}`;
  const text = said.slice(0, maxTextLength).toWellFormed(); // if it is cut in the middle of a character
  await unlessRefused(`Message ${seq} of ${conversationId}`, async () => {
    await tidings.chat.send({ conversationId, content: { text }, nonce });
    if (what === undefined) return;
    const push = { to: from, type: "reminder.due", data: { what }, key: nonce } as const;
    await retrying(() => tidings.trpc.notifications.push.mutate(push));
  });
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
      const page = await retrying(() => tidings.chat.history({ conversationId, after }));
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
            const { conversationId } = event;
            await unlessRefused(`Group ${conversationId}`, async () => {
              const { readSeq } = await retrying(() => tidings.chat.conversation({ conversationId }));
              owed.set(conversationId, readSeq);
            });
          }
          await save({ lastEventId, groups, owed: Object.fromEntries(owed) }); // only now: what is not saved comes again
          for (const [conversationId, seq] of owed) {
            await unlessRefused(`Group ${conversationId}`, () => answerAfter(conversationId, seq));
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
