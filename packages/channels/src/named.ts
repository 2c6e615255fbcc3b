/** A channel's name is a literal in its type, so the compiler can compare channels with what a definition names. */
export interface Named<Name extends string> {
  /**
   * The channel's name in the definition. Give one if a server has two channels of a kind. Default: the name of the
   * kind, such as `email`.
   */
  readonly name?: Name;
}
