/** Tells whoever started the load generator where it stands, and goes on when that one has done its part. */
export type Mark = (name: string) => Promise<void>;
