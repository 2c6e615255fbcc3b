/** Where the browser keeps the emoji that a user has used last. Apart from the rest, which is loaded when emoji are wanted. */
export const recentEmojiKey = (userId: string): string => `tidings.emoji/${userId}`;
