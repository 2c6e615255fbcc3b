/** The id of a row that was inserted just now. */
export function inserted(row: readonly [number] | undefined): number {
  if (!row) throw new Error("an inserted row has no id");
  return row[0];
}
