/** The site counts in windows of 5 minutes. */
const DEFAULT_MS = 5 * 60_000;
const LONGEST_MS = 60 * 60_000;

/**
 * How long to wait after a 429, in ms: from `Retry-After` (seconds or a date, RFC 9110) or the `t` of `RateLimit`
 * (`"api";r=0;t=42`, draft-ietf-httpapi-ratelimit-headers), at most an hour; 5 minutes when nothing is said.
 */
export function retryAfterMs(headers: Headers, now: number): number {
  const wait = saidIn(headers.get('retry-after') ?? '', now) ?? windowLeft(headers.get('ratelimit') ?? '');
  return wait === undefined ? DEFAULT_MS : Math.min(Math.max(wait, 1000), LONGEST_MS);
}

function saidIn(text: string, now: number): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : date - now;
}

function windowLeft(text: string): number | undefined {
  const [, seconds] = /;\s*t=(\d{1,9})/.exec(text) ?? [];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
