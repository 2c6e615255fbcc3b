/** So many characters, or lines, are shown of a text that can be unfolded. */
const maxCharacters = 1_200;
const maxLines = 20;

/** Whether a text is a wall that is better folded. */
export function isLong(text: string, { characters = maxCharacters, lines = maxLines } = {}): boolean {
  return text.length > characters || text.split("\n", lines + 1).length > lines;
}
