/** What a call takes at the service (ms), and how many may be out at once. */
export const LATENCY_MS = 300;
export const CONCURRENCY = 50;
/** Calls a second that a perfect client would get answered. */
export const IDEAL = (CONCURRENCY * 1000) / LATENCY_MS;
