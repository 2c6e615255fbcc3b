import { createTidingsClient } from "@tidings/client";
import { browserTransport } from "@tidings/client/browser";
import { indexedDbCache, indexedDbOutbox } from "@tidings/client/indexeddb";
import { createTidingsStore } from "@tidings/client/store";
import type { PageStorage } from "../browser-storage.ts";
import { createDrafts, type Drafts, storedDrafts } from "@tidings/ui/headless";
import { demoDirectory, type Person } from "../people/directory.ts";
import { createPeople, type People } from "../people/people.ts";
import type { AppRouter, Store } from "../tidings.ts";
import { serverUrl } from "../server-url.ts";
import { createToasts, type Toasts } from "../toasts/toasts.ts";
import type { SignedIn } from "./demo-session.ts";

/** Everything that exists only while a user is signed in. */
export interface Session {
  readonly me: Person;
  readonly store: Store;
  readonly people: People;
  readonly drafts: Drafts;
  readonly toasts: Toasts;
  /** Ends it. What the browser has stored stays: see `forgetEverything`. */
  readonly end: () => Promise<void>;
}

export interface SessionOptions {
  readonly storage: PageStorage;
  /** The server no longer accepts the token. */
  readonly onUnauthorized: () => void;
}

export function startSession({ userId, name, token }: SignedIn, { storage, onUnauthorized }: SessionOptions): Session {
  const me = { userId, name };
  const ended = new AbortController();
  const client = createTidingsClient<AppRouter>({
    url: serverUrl("trpc"),
    token,
    WebSocket: browserTransport({ user: userId }),
    outbox: { storage: indexedDbOutbox({ user: userId }) },
  });
  const store = createTidingsStore<AppRouter>(client, { me: userId, cache: indexedDbCache({ user: userId }) });
  const people = createPeople({ me, directory: demoDirectory, storage, signal: ended.signal });
  const drafts = createDrafts(storedDrafts({ me: userId, storage, signal: ended.signal }));
  const unwatch = store.connection.subscribe(() => {
    if (store.connection.get().status === "unauthorized") onUnauthorized();
  });

  return {
    me,
    store,
    people,
    drafts,
    toasts: createToasts(),
    async end() {
      ended.abort();
      unwatch();
      await store.close();
      await client.close();
    },
  };
}
