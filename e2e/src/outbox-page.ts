/** What the page of the outbox's browser test runs: a client whose outbox outlasts it, for the test to call. */
import { createTidingsClient } from "@tidings/client";
import { indexedDbOutbox } from "@tidings/client/indexeddb";
import type { AppRouter } from "@tidings/router";

const { location } = globalThis as unknown as { readonly location: { readonly search: string } };
const query = new URLSearchParams(location.search);
const token = query.get("token") ?? "";
const user = query.get("userId") ?? "";

const tidings = createTidingsClient<AppRouter>({
  url: "/trpc",
  token,
  backoff: { baseMs: 300, maxMs: 500 },
  outbox: { storage: indexedDbOutbox({ user }) },
});

export interface OutboxPage {
  readonly write: (to: string, texts: readonly string[]) => void;
  /** Texts of what waits here, in their order, and whether another tab is to send it. */
  readonly waiting: () => readonly { readonly text: string; readonly elsewhere: boolean }[];
}

const page: OutboxPage = {
  write(to, texts) {
    // the outcome is in the entries, if this page lives to see it
    for (const text of texts) tidings.chat.send({ to, content: { text } }).catch(() => {});
  },
  waiting: () => tidings.outbox.entries.map(({ content, elsewhere = false }) => ({ text: content.text, elsewhere })),
};

Object.assign(globalThis, { outboxPage: page });
