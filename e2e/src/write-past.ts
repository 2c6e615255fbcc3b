import { createHub, createMemoryFanout, createMemoryPresence, directConversationId, type Hub } from "@tidings/core";
import { openSqliteStore } from "@tidings/sqlite";

/** Lets `write` do things in the past, in a database that no server has open. `at` sets the clock. */
export async function writePast(
  databasePath: string,
  write: (hub: Hub, at: (timeMs: number) => void) => Promise<void>,
): Promise<void> {
  let nowMs = Date.now();
  const hub = createHub({
    store: await openSqliteStore({ path: databasePath }),
    fanout: createMemoryFanout(),
    presence: createMemoryPresence(),
    now: () => nowMs,
  });
  try {
    await write(hub, (timeMs) => {
      nowMs = timeMs;
    });
  } finally {
    await hub.close();
  }
}

const atATime = 500;
const minute = 60_000;

/** `line 1`, `line 2` and so on, from one user to another, a minute apart, of which the other has read some. */
export function writeLines(
  databasePath: string,
  {
    from,
    to,
    count,
    read = 0,
  }: { readonly from: string; readonly to: string; readonly count: number; readonly read?: number },
): Promise<void> {
  const startMs = Date.now() - count * minute;
  return writePast(databasePath, async (hub, at) => {
    for (let first = 1; first <= count; first += atATime) {
      at(startMs + first * minute);
      const numbers = Array.from({ length: Math.min(atATime, count + 1 - first) }, (_, i) => first + i);
      await Promise.all(
        numbers.map((n) => {
          const text = lineText(n);
          return hub.send(from, { to, content: { text }, excerpt: text, nonce: `line-${n}` });
        }),
      );
    }
    if (read > 0) await hub.markConversationRead(to, { conversationId: directConversationId(from, to), seq: read });
  });
}

/** Of different lengths, as people write; each begins with its number. */
export const lineText = (n: number): string => `line ${n}${" and so on".repeat((n * 7) % 13)}`;
