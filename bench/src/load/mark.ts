/** Tells the process that started the load generator where it stands, and continues when that process has done its part. */
export type Mark = (name: string) => Promise<void>;
