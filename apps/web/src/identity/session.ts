import { createTidingsClient } from "@tidings/client";
import { browserTransport } from "@tidings/client/browser";
import { indexedDbCache, indexedDbOutbox } from "@tidings/client/indexeddb";
import { createTidingsStore } from "@tidings/client/store";
import type { OpenStorage } from "../browser-storage.ts";
import { createDrafts, type Drafts, storedDrafts } from "@tidings/ui/headless";
import { demoDirectory, type Person } from "../people/directory.ts";
import { createPeople, type People } from "../people/people.ts";
import { keepWebPush } from "../reach/keep-web-push.ts";
import type { AppRouter, Store } from "../tidings.ts";
import { serverUrl } from "../server-url.ts";
import { createToasts, type Toasts } from "../toasts/toasts.ts";
import type { SignedIn } from "./demo-session.ts";
import { type Unfinished, unfinishedOf } from "./unfinished.ts";

/** Everything that exists only while a user is signed in. */
export interface Session {
  readonly me: Person;
  readonly store: Store;
  readonly people: People;
  readonly drafts: Drafts;
  readonly toasts: Toasts;
  /** What the user has written and not sent. */
  readonly unfinished: () => Unfinished | null;
  /** Ends it. What the browser has stored stays: see `forgetEverything`. */
  readonly end: () => Promise<void>;
}

export interface SessionOptions {
  readonly storage: OpenStorage;
  /** The session, and what the user has written, goes with this tab. */
  readonly isPassing: () => boolean;
  /** The server no longer accepts the token. */
  readonly onUnauthorized: () => void;
}

/**
 * Starts it. The browser asks before the page is closed if that would lose what the user has written, because they do not stay signed in or
 * the browser has refused to keep something.
 */
export function startSession(
  { userId, name, token }: SignedIn,
  { storage, isPassing, onUnauthorized }: SessionOptions,
): Session {
  const me = { userId, name };
  const ended = new AbortController();
  const { signal } = ended;
  let keepsOutbox = true;
  const client = createTidingsClient<AppRouter>({
    url: serverUrl("trpc"),
    token,
    WebSocket: browserTransport({ user: userId }),
    outbox: { storage: indexedDbOutbox({ user: userId }) },
    onError(error, { stage }) {
      if (stage === "storage") keepsOutbox = false;
      console.error(`Tidings (${stage}):`, error);
    },
  });
  const store = createTidingsStore<AppRouter>(client, { me: userId, cache: indexedDbCache({ user: userId }) });
  const people = createPeople({ me, directory: demoDirectory, storage, signal });
  const drafts = createDrafts(storedDrafts({ me: userId, storage, signal }));
  const unfinished = (): Unfinished | null => unfinishedOf(store, drafts);
  const askBeforeLoss = (event: BeforeUnloadEvent): void => {
    if ((isPassing() || !storage.keepsAll || !keepsOutbox) && unfinished()) {
      event.preventDefault();
      event.returnValue = true; // for Chrome before 119
    }
  };
  window.addEventListener("beforeunload", askBeforeLoss, { signal });
  const unwatch = store.connection.subscribe(() => {
    if (store.connection.get().status === "unauthorized") onUnauthorized();
  });
  keepWebPush(store, storage);

  return {
    me,
    store,
    people,
    drafts,
    toasts: createToasts(),
    unfinished,
    async end() {
      ended.abort();
      unwatch();
      await store.close();
      await client.close();
    },
  };
}
