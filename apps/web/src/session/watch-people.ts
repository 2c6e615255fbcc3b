import { namesLearned, presenceChanged } from "../store/people.ts";
import type { State } from "../store/state.ts";
import type { UserId } from "../domain.ts";
import type { SessionContext } from "./context.ts";
import type { Directory } from "./directory.ts";

/** As many as the contract allows to be watched at once. */
const maxWatched = 500;
/** Changes that come together, a page of conversations say, cost one subscription. */
const settleMs = 50;

/** Keeps the presence and the names of everyone who is on screen. */
export function watchPeople(context: SessionContext, directory: Directory): void {
  const { client, store, signal } = context;
  const asked = new Set<UserId>();
  let watched = new Set<UserId>();
  let watching: { stop(): void } | null = null;
  let settling: ReturnType<typeof setTimeout> | null = null;
  let seen: readonly unknown[] = [];

  function settle(): void {
    settling = null;
    const wanted = peopleOnScreen(store.get());
    for (const userId of wanted) void learnName(userId);
    if (wanted.size === watched.size && wanted.isSubsetOf(watched)) return;
    watched = wanted;
    const earlier = watching;
    watching = client.presence.onChange(
      { userIds: [...wanted] },
      {
        onEvent: (changes) => store.update((state) => presenceChanged(state, changes)),
        onError: (error) => console.error("Who is online is not known", error),
      },
    );
    earlier?.stop();
  }

  async function learnName(userId: UserId): Promise<void> {
    if (store.get().names.has(userId) || asked.has(userId)) return;
    asked.add(userId);
    try {
      const people = await directory.find(userId, signal);
      store.update((state) => namesLearned(state, people));
    } catch (error) {
      asked.delete(userId);
      if (!signal.aborted) console.warn(`The name of ${userId} could not be asked for`, error);
    }
  }

  const unsubscribe = store.subscribe(() => {
    const { conversations, open, found } = store.get();
    const now = [conversations, open, found];
    if (now.every((part, i) => part === seen[i])) return;
    seen = now;
    settling ??= setTimeout(settle, settleMs);
  });

  signal.addEventListener(
    "abort",
    () => {
      unsubscribe();
      if (settling) clearTimeout(settling);
      watching?.stop();
    },
    { once: true },
  );
}

function peopleOnScreen({ conversations, open, found, me }: State): Set<UserId> {
  const people = new Set<UserId>();
  if (open) people.add(open.peerId);
  for (const { userId } of found) people.add(userId);
  for (const { peerId } of conversations.byId.values()) people.add(peerId);
  people.delete(me.userId);
  return new Set([...people].slice(0, maxWatched));
}
