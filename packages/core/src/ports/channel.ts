import type { UserId } from "../model/ids.ts";

/** A push that a message on a channel is about. */
export interface ReachedPush {
  readonly seq: number;
  readonly type: string;
  readonly data: unknown;
  readonly sentAtMs: number;
}

/** What a person reads about one or several pushes, in their language. All of it is plain text, except for `html`. */
export interface Rendered {
  readonly title: string;
  readonly body: string;
  /** The page that a click opens. */
  readonly url?: string;
  /** The same for channels that show formatted text. Default: made from title and body. */
  readonly html?: string;
}

/** One message to one address. After a crash it may be sent again, with the same key. */
export interface ChannelMessage<Address> {
  /** `user:channel:n1-n2`: the range of the user's push feed whose pushes, of one category, the message is about. */
  readonly key: string;
  /**
   * Of the store. A database that was restored or copied, and one that took over, gives numbers out anew: only together with this,
   * `key` names the message for good.
   */
  readonly epoch: string;
  readonly userId: UserId;
  readonly address: Address;
  /** The pushes that the message is about, the oldest first. A channel need not show all of them. */
  readonly pushes: readonly ReachedPush[];
  readonly rendered: Rendered;
  /** A later message with the same tag replaces this one where it is shown. */
  readonly tag: string;
  /** How many unread pushes the user has: what a badge shows. */
  readonly unread: number;
  /**
   * A link that ends messages of this category on this channel, by a click or by one POST (RFC 8058). `null` if they
   * are mandatory.
   */
  readonly unsubscribeUrl: string | null;
  /** How long the message is of use. Milliseconds. */
  readonly ttlMs: number;
}

/** What became of a message to one address. */
export type ChannelResult =
  | { readonly result: "sent" }
  /** The address no longer exists, so the hub removes it. */
  | { readonly result: "gone"; readonly reason: string }
  /**
   * Not now. With `waits: "provider"` all addresses of the provider wait, because they would fare no better; with
   * `"address"` only this one.
   */
  | {
      readonly result: "later";
      readonly reason: string;
      /** When to try again. Milliseconds, of which at most 6 hours count. `null`: the hub decides. */
      readonly retryAfterMs: number | null;
      readonly waits: "address" | "provider";
    }
  /** The message will never be accepted, so it is given up. */
  | { readonly result: "refused"; readonly reason: string };

/**
 * A way out of the application: web push, e-mail, a robot of a team chat. The hub decides what is sent. A channel
 * carries it to one address and tells what became of it.
 */
export interface Channel<Address = unknown, Name extends string = string> {
  /** Its name in the definition. */
  readonly name: Name;
  /** What a page needs to make an address, if it needs anything. */
  readonly publicKey?: string;
  /**
   * Whether an address must be confirmed by its owner first, because anybody could give the address of a stranger to
   * bother them. Default `false`.
   */
  readonly needsProof?: boolean;
  /**
   * Checks an address that a user has given. The hub refuses what takes more than 8,192 characters as JSON.
   *
   * @throws {TidingsError} `BAD_REQUEST`
   */
  toAddress(value: unknown): Address;
  /** What identifies an address: two addresses with the same value are one. */
  idOf(address: Address): string;
  /** What the user knows the address by. It must not contain a secret. */
  labelOf(address: Address): string;
  /**
   * The provider that an address belongs to, for channels whose users choose one. If a provider asks for a pause, only
   * its own addresses wait. Default: there is one provider.
   */
  providerOf?(address: Address): string;
  /**
   * Sends a message, and resolves with what became of it. A rejection counts as `later`. `signal` aborts before another
   * node may try the same message, and soon after the hub is closed.
   */
  send(message: ChannelMessage<Address>, signal: AbortSignal): Promise<ChannelResult>;
  /** Closes its connections. The hub that has the channel calls this after the last message. */
  close?(): Promise<void>;
}
