import { createNonce } from "../calls/nonce.ts";
import type { Channel } from "../shared-socket/platform.ts";
import type { Tabs } from "./page.ts";

/** What is used of the browser's Web Locks. */
export interface TabLocks {
  request(name: string, whileHeld: () => Promise<void>): Promise<unknown>;
  query(): Promise<{ readonly held?: readonly { readonly name?: string }[] }>;
}

/** As Chromium does where cookies are blocked: no tab learns of another then. */
function nobodyIfRefused(error: unknown): Awaited<ReturnType<TabLocks["query"]>> {
  if ((error as { readonly name?: unknown }).name === "SecurityError") return {};
  throw error;
}

/**
 * Each tab says what is looked at in it by the names of the Web Locks that it holds: `<prefix>/<tab>/` for the page,
 * `<prefix>/<tab>/<chat>` for a chat. So no tab has to answer the others, and the locks of a tab that crashes are released.
 *
 * @param channel only tells the other tabs that something has changed
 */
export function lockedTabs(prefix: string, locks: TabLocks, channel: Channel): Tabs {
  const own = `${prefix}/${createNonce()}/`;
  const held = new Map<string, () => void>();

  function hold(name: string): void {
    const until = new Promise<void>((release) => {
      held.set(name, release);
    });
    // a document that is being closed gets no lock, and does not need one; nor does it matter where the browser refuses them
    locks.request(name, () => until).catch(() => held.delete(name));
  }

  function say(chats: readonly string[] | null): void {
    const wanted = new Set(chats === null ? [] : [own, ...chats.map((chat) => own + encodeURIComponent(chat))]);
    for (const [name, release] of Array.from(held)) {
      if (wanted.has(name)) continue;
      held.delete(name);
      release();
    }
    for (const name of wanted) if (!held.has(name)) hold(name);
    channel.post("said");
  }

  return {
    say,
    async ask() {
      const { held: all = [] } = await locks.query().catch(nobodyIfRefused);
      const others = all.flatMap(({ name = "" }) =>
        name.startsWith(`${prefix}/`) && !name.startsWith(own) ? [name] : [],
      );
      if (others.length === 0) return null;
      const chats = others.map((name) => decodeURIComponent(name.slice(name.lastIndexOf("/") + 1)));
      return new Set(chats.filter((chat) => chat !== ""));
    },
    onSaid(listener) {
      let isOver = false;
      channel.listen(() => isOver || listener());
      return () => {
        isOver = true;
      };
    },
    close() {
      for (const release of held.values()) release();
      held.clear();
      channel.close();
    },
  };
}
