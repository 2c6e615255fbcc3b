const emojiOnly = /^[\p{RGI_Emoji}\s]+$/v;
const emoji = /\p{RGI_Emoji}/gv;

/** A longer text cannot be a few emoji. */
const maxLength = 120;

/** How many emoji a text is made of; 0 if there is anything else in it. */
export function emojiCount(text: string): number {
  return text.length <= maxLength && emojiOnly.test(text) ? (text.match(emoji)?.length ?? 0) : 0;
}
