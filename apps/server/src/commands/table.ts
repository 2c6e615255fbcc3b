/** What users have written is shown, and does nothing to the terminal. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const toVisible = (text: string): string =>
  text.replaceAll(unseen, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** Rows as columns that stand below each other; the last one is as long as it is. */
export function toTable(given: readonly (readonly string[])[]): string {
  const rows = given.map((row) => row.map(toVisible));
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** In UTC, as logs have it. */
export const toTime = (ms: number | null): string => (ms === null ? "-" : new Date(ms).toISOString());
