/** The most that the server takes: code points, without the blanks around them. */
export const maxTitle = 200;

/** By how many a title of a group is too long; nothing or less if it is not. */
export const excessOf = (title: string): number => Array.from(title.trim()).length - maxTitle;
