/** What has not come by then does not come: far longer than a busy machine takes. Milliseconds. */
export const patienceMs = 150_000;
