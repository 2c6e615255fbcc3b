/** Whether a text can be the id of a user: the server takes no other. What a browser has stored may have been damaged. */
export const isUserId = (text: string): boolean => text.length <= 128 && /^[^\p{Cc}\p{Cs}]+$/u.test(text);
