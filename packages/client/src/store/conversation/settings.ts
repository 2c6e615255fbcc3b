import type { ConversationSettings } from "@tidings/core";
import type { StoreContext } from "../store-context.ts";

export interface SettingsOptions {
  readonly context: StoreContext;
  readonly conversationId: string;
  /** As the server has them. */
  readonly onStored: (settings: ConversationSettings) => void;
  readonly onChange: () => void;
}

/** What this user changes of the settings of a conversation: shown before the server has it. */
export class Settings {
  readonly #options: SettingsOptions;
  /** Not answered yet, oldest first. */
  readonly #changing = new Set<Partial<ConversationSettings>>();
  /** Events and records that have told of settings. */
  #told = 0;

  constructor(options: SettingsOptions) {
    this.#options = options;
  }

  /** The server tells of settings: what it answers to changes of before may be older. */
  told(): void {
    this.#told += 1;
  }

  shown(stored: ConversationSettings): ConversationSettings {
    return this.#changing.size === 0 ? stored : Object.assign({}, stored, ...this.#changing);
  }

  /** Rejects with what the server says, when trying again would not help. */
  async change(settings: Partial<ConversationSettings>): Promise<void> {
    const { context, conversationId, onStored, onChange } = this.#options;
    const change = { ...settings };
    const told = this.#told;
    this.#changing.add(change);
    onChange();
    try {
      const stored = await context.persist(() => context.client.chat.configure({ conversationId, ...change }));
      if (told === this.#told) onStored(stored); // else the feed has told, or will, in the order of the changes
    } finally {
      this.#changing.delete(change);
      onChange();
    }
  }
}

/** Whether a message of a conversation is told of: of every one, of those that mention the user, or of none. */
export function toldOf({ notify, mutedUntilMs }: ConversationSettings, nowMs: number): ConversationSettings["notify"] {
  return notify === "all" && mutedUntilMs !== null && mutedUntilMs > nowMs ? "mentions" : notify;
}
