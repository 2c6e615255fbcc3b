/** The path of a database that is kept in memory, for tests. */
export const inMemory = ":memory:";
