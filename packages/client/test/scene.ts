import type { AppRouter } from "@tidings/router";
import { vi } from "vitest";
import type { Page } from "../src/attention/page.ts";
import type { TidingsClient } from "../src/index.ts";
import { createTidingsStore, type TidingsStore } from "../src/store/index.ts";
import type { StoreClient } from "../src/store/wire/store-client.ts";
import { offline, online } from "./scripted-connection.ts";
import { ScriptedServer } from "./scripted-server.ts";

export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A page in a browser with a second tab, and the server that both are on. */
export class Scene {
  readonly server = new ScriptedServer("me");
  readonly setAway = vi.fn<StoreClient["presence"]["setAway"]>(() => Promise.resolve());
  /** The chats that the server takes to be open. */
  readonly open: string[] = [];
  readonly marked = vi.fn<(seq: number) => void>();
  /** How often a page of the list, and one conversation alone, were asked for. */
  readonly asked = { pages: 0, conversations: 0 };
  visible = true;
  inFront = true;
  isTabClosed = false;
  elsewhere: ReadonlySet<string> | null = null;
  #page = { onChange: (): void => {}, onInput: (): void => {} };
  #onSaid = (): void => {};

  start(): TidingsStore<AppRouter> {
    const client = this.server.client();
    const scripted: StoreClient = {
      ...client,
      presence: { ...client.presence, setAway: this.setAway },
      chat: {
        ...client.chat,
        markRead: (mark) => {
          this.marked(mark.seq);
          return client.chat.markRead(mark);
        },
        conversations: (input) => {
          this.asked.pages += 1;
          return client.chat.conversations(input);
        },
        conversation: (input) => {
          this.asked.conversations += 1;
          return client.chat.conversation(input);
        },
        onMessage: (input, callbacks) => {
          const { conversationId } = input;
          if (conversationId === undefined) return client.chat.onMessage(input, callbacks);
          this.open.push(conversationId);
          const stop = (): void => void this.open.splice(this.open.indexOf(conversationId), 1);
          return { stop, [Symbol.dispose]: stop, position: null, groups: {} };
        },
      },
    };
    const page: Page = {
      hasInput: true,
      isVisible: () => this.visible,
      isInFront: () => this.inFront,
      listen: (listeners) => {
        this.#page = listeners;
        return () => {};
      },
      tabs: {
        say: () => {
          if (this.isTabClosed) throw new Error("The channel is closed");
        },
        ask: () => Promise.resolve(this.elsewhere),
        onSaid: (listener) => {
          this.#onSaid = listener;
          return () => {};
        },
        close: () => {},
      },
    };
    return createTidingsStore(scripted as unknown as TidingsClient<AppRouter>, { me: "me", page, pageSize: 50 });
  }

  /** Lets everything through that is under way. */
  async run(): Promise<void> {
    const { server } = this;
    for (let idle = 0; idle < 3;) {
      const ofGroups = Array.from(server.groups.keys(), (id) => server.deliverGroup(id));
      const isBusy = [...ofGroups, server.answer(0), server.deliverChat(), server.deliverPush()].includes(true);
      idle = isBusy ? 0 : idle + 1;
      await settle();
    }
  }

  look(visible: boolean, inFront = visible): void {
    this.visible = visible;
    this.inFront = inFront;
    this.#page.onChange();
  }

  input(): void {
    this.#page.onInput();
  }

  tabSays(chats: ReadonlySet<string> | null): void {
    this.elsewhere = chats;
    this.#onSaid();
  }

  connected(isOnline: boolean): void {
    this.server.connection.set(isOnline ? online : offline);
  }

  say(from: string, times = 1): void {
    for (let i = 0; i < times; i += 1) {
      const log = this.server.messages.get(`${from}_me`) ?? [];
      this.server.say(`${from}_me`, from, `${from}${log.length + 1}`);
    }
  }
}
