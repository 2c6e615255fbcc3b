/** A text with more characters or lines than this is folded. */
const maxCharacters = 1_200;
const maxLines = 20;

/** Whether a text is so long that it should be folded. */
export function isLong(text: string, { characters = maxCharacters, lines = maxLines } = {}): boolean {
  return text.length > characters || text.split("\n", lines + 1).length > lines;
}
