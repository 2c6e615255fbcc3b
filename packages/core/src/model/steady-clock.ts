/**
 * What leases go by within one process: it goes on evenly, whatever is done to the wall clock, which it shows as it was when the process
 * began. Milliseconds since the epoch.
 */
export const steadyNowMs = (): number => Math.floor(performance.timeOrigin + performance.now());
