const tints = 6;

/** The number of a colour, 0 to 5, which stays the same for an id. */
export function tintOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9_973;
  return hash % tints;
}
