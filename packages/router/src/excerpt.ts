/** The longest excerpt. UTF-16 code units. */
const maxLength = 140;

const graphemes = new Intl.Segmenter();

/** Cut between characters as a person sees them, not in the middle of one. */
export const shorten = (text: string): string => {
  if (text.length <= maxLength) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, 2 * maxLength))) {
    if (index + segment.length >= maxLength) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}…`;
};
