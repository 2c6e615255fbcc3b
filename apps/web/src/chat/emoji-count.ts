/** One emoji as a reader sees it: a flag, a keycap, or a picture with its modifiers and joiners. */
const emoji =
  /\p{RI}{2}|[#*0-9]\ufe0f?\u20e3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Emoji}\p{EMod})\p{EMod}?(?:[\u{e0020}-\u{e007e}]+\u{e007f})?(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{EMod}?)*/gu;

/** A longer text cannot be a few emoji. */
const maxLength = 120;

/** How many emoji a text consists of; 0 if it has anything else. */
export function emojiCount(text: string): number {
  if (text.length > maxLength) return 0;
  const found = text.match(emoji);
  return found && text.replace(emoji, "").trim() === "" ? found.length : 0;
}
