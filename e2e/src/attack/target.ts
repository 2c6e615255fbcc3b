/** Where an attack goes, and what it has to come in with. Sent to the attacker's process as JSON. */
export interface Target {
  /** `http://127.0.0.1:…`, one for each node. */
  readonly urls: readonly string[];
  /** Of an ordinary user without scopes, and of whom they write to. */
  readonly userId: string;
  readonly token: string;
  readonly peer: string;
  /** The other account may be the attacker's too. */
  readonly peerToken: string;
  /** Groups of theirs: one of 100 members, to whom every entry is copied, one of 1,000, and many small ones. */
  readonly groups: { readonly large: string; readonly huge: string; readonly small: readonly string[] };
}

export const socketUrl = (url: string): string => `${url.replace(/^http/, "ws")}/trpc?connectionParams=1`;
