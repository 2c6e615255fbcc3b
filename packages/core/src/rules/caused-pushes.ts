/** A message whose pushes are looked for, and what its sender wrote to the conversation within the same millisecond. */
export interface Moment {
  readonly seq: number;
  /** All of that moment, the message among them, in order. */
  readonly seqs: readonly number[];
}

/**
 * Which of a reader's pushes of one conversation, sender and millisecond the message caused. If each message of the moment has
 * caused one, they stand in the same order. If not, nothing tells them apart: all follow the change, so that none goes on showing what was
 * deleted.
 *
 * @param pushes in the order of their numbers
 */
export function causedBy<Found>({ seq, seqs }: Moment, pushes: readonly Found[]): readonly Found[] {
  const own = pushes.length === seqs.length ? pushes[seqs.indexOf(seq)] : undefined;
  return own === undefined ? pushes : [own];
}
