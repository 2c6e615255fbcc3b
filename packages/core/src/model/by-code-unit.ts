/** The order of texts by their code units, as the databases have it: the same in every locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
