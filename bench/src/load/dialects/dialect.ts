export type Feed = "chat" | "push";

/** Where a subscriber's two feeds stand: what it resumes from. */
export interface Positions {
  readonly chat: string;
  readonly push: string;
}

export interface OpenOptions {
  /** Of the node, `ws://host:port`. */
  readonly url: string;
  readonly userId: string;
  /** Whom this user talks to; for servers where a connection belongs to one conversation. */
  readonly peerId?: string;
  /** A group that this user is in, as `makeGroup` calls it. */
  readonly group?: string;
  /** Whether they look at that group. */
  readonly isOpen?: boolean;
  /** What the server knows the user by, where it asks for one. */
  readonly token: string;
  /** Goes on from there. */
  readonly resume?: Positions;
  /** Users whose presence this one watches. */
  readonly watch?: readonly string[];
}

/** What a client hears. */
export interface Listener {
  /** It is connected and will hear of everything from here on. */
  readonly onReady: () => void;
  /** The server has answered the message or push with this number. */
  readonly onAck: (id: number) => void;
  /** The message or push with this number is here, or a push about that message. */
  readonly onDelivered: (id: number, feed: Feed) => void;
  /** A watched user has come (or gone). */
  readonly onPresence?: (userId: string, online: boolean) => void;
  /** It ended, and not by `close`. */
  readonly onClosed: (reason: string) => void;
}

export interface Client {
  /** Writes to a user. `id`: at least `firstId`, never used before on this client. */
  readonly send: (id: number, to: string) => void;
  /** Makes a group of these users and this one. What it is called. */
  readonly makeGroup: (id: number, members: readonly string[]) => Promise<string>;
  /** Writes to a group. */
  readonly post: (id: number, group: string) => void;
  /** Tells everyone who is subscribed. */
  readonly push: (id: number, durable: boolean) => void;
  /** Asks for pushes to everyone, where that must be asked for; answered by `onAck`. */
  readonly join: (id: number) => void;
  /** Where the feeds stood when it was ready, where there are such. */
  readonly positions: () => Positions | null;
  readonly close: () => void;
}

/** How a server is spoken to: frames written by hand, and of what comes only that read which is needed. */
export interface Dialect {
  readonly open: (options: OpenOptions, listener: Listener) => Client;
}

/** Smaller ones are those of subscriptions. */
export const firstId = 10;

/** For servers without groups. */
export const noGroups: Pick<Client, "makeGroup" | "post"> = {
  makeGroup: () => Promise.reject(new Error("this server has no groups")),
  post() {
    throw new Error("this server has no groups");
  },
};

/** The text of every message, on every server. The number in it says which it is. */
export const textOf = (id: number): string => `#${id}# Hello there, how are you doing today?`;

const hash = 0x23;
const zero = 0x30;

/** The number at this place, or -1 if there is none. */
export function numberAt(buffer: Buffer, start: number, end: number): number {
  let value = -1;
  for (let at = start; at < end; at += 1) {
    const digit = (buffer[at] ?? 0) - zero;
    if (digit < 0 || digit > 9) break;
    value = (value === -1 ? 0 : value) * 10 + digit;
  }
  return value;
}

/** The number out of a text made by `textOf` somewhere in there, or -1. */
export function idInText(buffer: Buffer, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    if (buffer[at] === hash) return numberAt(buffer, at + 1, end);
  }
  return -1;
}

/** Whether these bytes are there. */
export function hasAt(buffer: Buffer, start: number, text: Buffer): boolean {
  for (let i = 0; i < text.length; i += 1) if (buffer[start + i] !== text[i]) return false;
  return true;
}
