import type { UserId } from "../model/ids.ts";

/** A push that is told of on a channel. */
export interface ReachedPush {
  readonly seq: number;
  readonly type: string;
  readonly data: unknown;
  readonly sentAtMs: number;
}

/** What a person reads of one push or of several, in their language. Plain text, but for `html`. */
export interface Rendered {
  readonly title: string;
  readonly body: string;
  /** Where a click leads. */
  readonly url?: string;
  /** For channels that show formatted text. Default: made of title and body. */
  readonly html?: string;
}

/** One message to one address. A crash may repeat it, with the same key. */
export interface ChannelMessage<Address> {
  /** `user:channel:n1-n2`: names the range of the user's pushes of one category that it is about. */
  readonly key: string;
  readonly userId: UserId;
  readonly address: Address;
  /** Those it is about, the oldest first; a channel need not show all of them. */
  readonly pushes: readonly ReachedPush[];
  readonly rendered: Rendered;
  /** Where it is shown, a later message with the same value replaces it. */
  readonly tag: string;
  /** The user's unread pushes: what a badge shows. */
  readonly unread: number;
  /** Ends messages of this category on this channel, by a click or by one POST (RFC 8058); `null` for what is mandatory. */
  readonly unsubscribeUrl: string | null;
  /** After that it is of no use. Milliseconds. */
  readonly ttlMs: number;
}

export type ChannelResult =
  | { readonly result: "sent" }
  /** The address is dead: it is removed. */
  | { readonly result: "gone"; readonly reason: string }
  /** Not now. `provider`: others there would fare no better, so they wait as well; else this address alone. */
  | {
      readonly result: "later";
      readonly reason: string;
      /** `null`: the caller decides. At most 6 h count. Milliseconds. */
      readonly retryAfterMs: number | null;
      readonly waits: "address" | "provider";
    }
  /** Never: the message is given up. */
  | { readonly result: "refused"; readonly reason: string };

/**
 * A way out of the application: web push, e-mail, a robot of a team chat. What is sent is decided before; a channel carries it to
 * one address and tells what became of it.
 */
export interface Channel<Address = unknown, Name extends string = string> {
  /** As in the definition. */
  readonly name: Name;
  /** What a page needs to make an address, if it needs anything. */
  readonly publicKey?: string;
  /** Anybody could give a stranger's address, and have them bothered: its owner confirms it first. Default `false`. */
  readonly needsProof?: boolean;
  /**
   * Checks an address that a user has given.
   *
   * @throws {TidingsError} `BAD_REQUEST`
   */
  toAddress(value: unknown): Address;
  /** Two addresses with the same value are one. */
  idOf(address: Address): string;
  /** By this the user tells it from others: no secret of it. */
  labelOf(address: Address): string;
  /** If users choose who carries their messages: a provider that wants a pause does not stop those of others. Default: there is one. */
  providerOf?(address: Address): string;
  /** Resolves with what became of it. A rejection counts as `later`. */
  send(message: ChannelMessage<Address>, signal: AbortSignal): Promise<ChannelResult>;
  /** Lets connections go. The hub that was given the channel calls it, after its last message. */
  close?(): Promise<void>;
}
