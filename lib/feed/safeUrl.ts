/** No address that a paper links to is longer. */
const LONGEST_URL = 2000;
/** Written out in full: nothing for the parser to repair (blanks, backslashes, `https:host`). */
const PLAIN = /^https:\/\/[^\s\\]+$/i;
/** A name with a top-level domain: no address literals, no `localhost`. */
const NAMED_HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const SITE = 'huggingface.co';
const CODE_HOSTS = new Set([
  'github.com',
  'gitlab.com',
  'gitee.com',
  'bitbucket.org',
  'codeberg.org',
  'gist.github.com',
  SITE,
]);

/**
 * The address in canonical spelling when it is https on a named host, without port, credentials, punycode or a host
 * that plays the site's; else undefined. What a page says is never linked to in another way.
 */
export function httpsUrl(said: unknown): string | undefined {
  return safe(said)?.href;
}

/** As httpsUrl, on the hosts that keep code. */
export function codeUrl(said: unknown): string | undefined {
  const url = safe(said);
  return url && CODE_HOSTS.has(url.hostname.replace(/^www\./, '')) ? url.href : undefined;
}

/** As httpsUrl, on the site's own hosts. */
export function thumbnailUrl(said: unknown): string | undefined {
  const url = safe(said);
  return url && isOfSite(url.hostname) ? url.href : undefined;
}

function safe(said: unknown): URL | undefined {
  if (typeof said !== 'string' || said.length > LONGEST_URL) return undefined;
  const text = said.trim();
  if (!PLAIN.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return isPlain(url) && isHonest(url.hostname) && url.href.length <= LONGEST_URL ? url : undefined;
}

function isPlain(url: URL): boolean {
  return url.protocol === 'https:' && !url.username && !url.password && !url.port;
}

function isHonest(hostname: string): boolean {
  const isPunycode = /(?:^|\.)xn--/.test(hostname);
  const playsSite = hostname.includes(SITE) && !isOfSite(hostname);
  return NAMED_HOST.test(hostname) && !isPunycode && !playsSite;
}

function isOfSite(hostname: string): boolean {
  return hostname === SITE || hostname.endsWith(`.${SITE}`);
}
