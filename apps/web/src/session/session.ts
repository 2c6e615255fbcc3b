import type { Client, Person } from "../domain.ts";
import { initialState } from "../store/state.ts";
import type { State } from "../store/state.ts";
import { createStore } from "../store/store.ts";
import type { Store } from "../store/store.ts";
import { draftChanged, peopleFound } from "../store/people.ts";
import { pushToastsDismissed, toastDismissed, toastShown } from "../store/toasts.ts";
import { followChats } from "./chat-feed.ts";
import type { ChatFeed } from "./chat-feed.ts";
import type { SessionContext } from "./context.ts";
import type { Directory } from "./directory.ts";
import { followInbox } from "./inbox-feed.ts";
import type { InboxFeed } from "./inbox-feed.ts";
import { keepOpenChat } from "./open-chat.ts";
import type { OpenChatKeeper } from "./open-chat.ts";
import { createReadMarks } from "./read-marks.ts";
import type { ReadMarks } from "./read-marks.ts";
import { createSending } from "./sending.ts";
import type { Sending } from "./sending.ts";
import { createTypingSignal } from "./typing-signal.ts";
import type { TypingSignal } from "./typing-signal.ts";
import { watchConnection } from "./watch-connection.ts";
import { watchPeople } from "./watch-people.ts";
import { watchTyping } from "./watch-typing.ts";

export interface SessionOptions {
  readonly client: Client;
  readonly directory: Directory;
  readonly me: Person;
  /** The server no longer takes the token. */
  readonly onUnauthorized: () => void;
}

/** A signed-in user: the state that the page shows, kept current, and what he can do. */
export interface Session {
  readonly store: Store<State>;
  readonly chats: ChatFeed;
  readonly openChat: OpenChatKeeper;
  readonly readMarks: ReadMarks;
  readonly sending: Sending;
  readonly typing: TypingSignal;
  readonly inbox: InboxFeed;
  readonly findPeople: (query: string, signal: AbortSignal) => Promise<void>;
  readonly keepDraft: (conversationId: string, text: string) => void;
  readonly dismissPushToasts: () => void;
  readonly dismissToast: (id: number) => void;
  /** Tries to connect now rather than when the time has come. */
  readonly reconnect: () => void;
  readonly close: () => void;
}

export function createSession({ client, directory, me, onUnauthorized }: SessionOptions): Session {
  const ended = new AbortController();
  const store = createStore(initialState(me));
  const context: SessionContext = {
    client,
    store,
    signal: ended.signal,
    report(text, error) {
      if (ended.signal.aborted) return;
      console.error(text, error);
      store.update((state) => toastShown(state, { kind: "problem", text }));
    },
  };

  watchConnection(context, onUnauthorized);
  const chats = followChats(context, { onReset: () => openChat.reload() });
  const openChat = keepOpenChat(context, chats);
  const inbox = followInbox(context);
  watchPeople(context, directory);
  watchTyping(context);

  return {
    store,
    chats,
    openChat,
    inbox,
    readMarks: createReadMarks(context),
    sending: createSending(context),
    typing: createTypingSignal(context),
    async findPeople(query, signal) {
      const people = await directory.find(query, signal);
      store.update((state) => peopleFound(state, people));
    },
    keepDraft: (conversationId, text) => store.update((state) => draftChanged(state, conversationId, text)),
    dismissPushToasts: () => store.update(pushToastsDismissed),
    dismissToast: (id) => store.update((state) => toastDismissed(state, id)),
    reconnect: () => client.connection.reconnect(),
    close() {
      ended.abort();
      client.close().catch((error: unknown) => console.error("Closing the connection failed", error));
    },
  };
}
