/** A user's chat feed is indexed by blocks of so many numbers: see `chat_block` in migrations.ts. Part of the stored format. */
export const blockSize = 128;

export const blockOf = (n: number): number => Math.floor(n / blockSize);
