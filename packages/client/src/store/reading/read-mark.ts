import type { StoreContext } from "../store-context.ts";

export interface ReadMarkOptions {
  readonly context: StoreContext;
  readonly conversationId: string;
  readonly onChange: () => void;
}

/** How far this user has read a conversation. The server is told until it knows. */
export class ReadMark {
  readonly #options: ReadMarkOptions;
  #isTelling = false;
  /** 0 if nothing was read here. */
  seq: number = 0;

  constructor(options: ReadMarkOptions) {
    this.#options = options;
  }

  raise(seq: number): void {
    if (seq <= this.seq) return;
    this.seq = seq;
    this.#options.onChange();
    this.tell();
  }

  tell(): void {
    if (!this.#isTelling) void this.#tell();
  }

  async #tell(): Promise<void> {
    const { context, conversationId, onChange } = this.#options;
    this.#isTelling = true;
    try {
      for (let told = 0; told < this.seq;) {
        const { seq } = this;
        await context.persist(() => context.client.chat.markRead({ conversationId, seq }));
        told = seq;
      }
    } catch (error) {
      this.seq = 0; // it is shown as the server has it
      onChange();
      context.report(error);
    }
    this.#isTelling = false;
  }
}
