/** The order of texts by their code units: the same in every locale. The parties of a conversation stand in it. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
