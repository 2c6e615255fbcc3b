/** Servers that a round is run against. */
export interface Target {
  /** Where clients reach each node. */
  readonly ports: readonly [number, ...number[]];
  /** A token that every node accepts. */
  token(userId: string, scopes?: readonly string[]): Promise<string>;
}
