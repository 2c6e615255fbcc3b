/** What shows as nothing: blanks of all kinds, what Unicode lets every font ignore, and two characters that are drawn as nothing. */
const nothing = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800\u{1d159}]/u;

/** Whether a text has anything that can be seen: it is not only spaces and invisible characters. */
export function hasVisibleText(text: string): boolean {
  for (const character of text) if (!nothing.test(character)) return true;
  return false;
}
