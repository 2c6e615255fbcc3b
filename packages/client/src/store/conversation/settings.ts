import type { ConversationSettings } from "@tidings/core";
import type { StoreContext } from "../store-context.ts";

export interface SettingsOptions {
  readonly context: StoreContext;
  readonly conversationId: string;
  /** As the server has them. */
  readonly onStored: (settings: ConversationSettings) => void;
  readonly onChange: () => void;
}

/** This user's changes of a conversation's settings, which are shown before the server has them. */
export class Settings {
  readonly #options: SettingsOptions;
  /** Not answered yet, oldest first. */
  readonly #changing = new Set<Partial<ConversationSettings>>();
  /** Counts the events and records that have brought settings. */
  #told = 0;

  constructor(options: SettingsOptions) {
    this.#options = options;
  }

  /** The server has sent settings. The answers to earlier changes may be older. */
  told(): void {
    this.#told += 1;
  }

  shown(stored: ConversationSettings): ConversationSettings {
    return this.#changing.size === 0 ? stored : Object.assign({}, stored, ...this.#changing);
  }

  /** Rejects with the server's error if trying again would not help. */
  async change(settings: Partial<ConversationSettings>): Promise<void> {
    const { context, conversationId, onStored, onChange } = this.#options;
    const change = { ...settings };
    const told = this.#told;
    this.#changing.add(change);
    onChange();
    try {
      const stored = await context.persist(() => context.client.chat.configure({ conversationId, ...change }));
      if (told === this.#told) onStored(stored); // otherwise the feed brings them, in the order of the changes
    } finally {
      this.#changing.delete(change);
      onChange();
    }
  }
}

/** Which messages of a conversation cause notices: all, those that mention the user, or none. */
export function toldOf({ notify, mutedUntilMs }: ConversationSettings, nowMs: number): ConversationSettings["notify"] {
  return notify === "all" && mutedUntilMs !== null && mutedUntilMs > nowMs ? "mentions" : notify;
}
