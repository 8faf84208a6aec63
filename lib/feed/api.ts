import type { ArxivId, Paper } from '@/lib/paper';
import { apiAddressOf, isOnSite } from './addresses';
import { field } from './field';
import { paperFromJson } from './paperFromJson';
import { retryAfterMs } from './retryAfterMs';

const PATIENCE_MS = 15_000;

/** The site does not hold this paper. */
export class PaperUnknownError extends Error {
  override readonly name = 'PaperUnknownError';
}

/** No answer, or none that says anything of the paper: the network, the site, or something between. */
export class SiteUnreachableError extends Error {
  override readonly name = 'SiteUnreachableError';
}

/** The site has answered often enough for now. */
export class SiteBusyError extends Error {
  override readonly name = 'SiteBusyError';
  constructor(readonly retryAfterMs: number) {
    super(`again in ${Math.ceil(retryAfterMs / 1000)} s`);
  }
}

/** A paper out of an answer of `GET /api/papers/{id}`, or undefined when it is none. */
export function paperFromApi(json: unknown): Paper | undefined {
  return paperFromJson({ paper: json, numComments: field(json, 'numComments') });
}

/**
 * What the site says of a paper, without login. Throws PaperUnknownError, SiteUnreachableError (network, 5xx, not JSON)
 * or SiteBusyError, which says when to ask again.
 */
export async function fetchPaper(id: ArxivId, fetch: typeof globalThis.fetch): Promise<Paper> {
  if (!isOnSite(id)) throw new PaperUnknownError(id);
  const answer = await asked(id, fetch);
  if (answer.status === 404) throw new PaperUnknownError(id);
  if (answer.status === 429) throw new SiteBusyError(retryAfterMs(answer.headers, Date.now()));
  if (!answer.ok) throw new SiteUnreachableError(`answered ${answer.status}`);
  const paper = paperFromApi(await jsonOf(answer));
  if (paper?.id !== id) throw new SiteUnreachableError('answered with something else');
  return paper;
}

async function asked(id: ArxivId, fetch: typeof globalThis.fetch): Promise<Response> {
  try {
    return await fetch(apiAddressOf(id), {
      credentials: 'omit',
      redirect: 'error',
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (cause) {
    throw new SiteUnreachableError('no answer', { cause });
  }
}

async function jsonOf(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch (cause) {
    throw new SiteUnreachableError('not JSON', { cause });
  }
}
