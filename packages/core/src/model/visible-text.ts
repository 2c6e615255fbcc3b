/**
 * What shows as something: neither blanks of all kinds, nor what Unicode lets every font ignore, nor two characters that are drawn as
 * nothing.
 */
const something = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800\u{1d159}]/u;

/** Whether a text has anything that can be seen: it is not only spaces and invisible characters. */
export const hasVisibleText = (text: string): boolean => something.test(text);
