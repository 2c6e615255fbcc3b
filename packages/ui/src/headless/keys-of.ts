/** The keys of a storage that begin with a prefix. */
export const keysOf = (storage: Pick<Storage, "key" | "length">, prefix: string): readonly string[] =>
  Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "").filter((key) => key.startsWith(prefix));
