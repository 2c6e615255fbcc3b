/** Servers that a round is run against. */
export interface Target {
  /** Where clients reach each node. */
  readonly ports: readonly [number, ...number[]];
  /** A token that every node accepts, by default for a day. */
  token(
    userId: string,
    options?: { readonly scopes?: readonly string[]; readonly expiresInSeconds?: number },
  ): Promise<string>;
}
