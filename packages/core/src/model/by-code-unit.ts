/** The order of texts by their code units: the same in every locale. That of the parties of a conversation. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
