import { ORIGIN } from './addresses';

/** Pages that list papers or show one: for `tabs.query`. `*` after `/papers` would match `/papers-anything` too. */
export const FEED_PATTERNS = [`${ORIGIN}/papers`, `${ORIGIN}/papers?*`, `${ORIGIN}/papers/*`];

const ELSEWHERE = [
  ...['abs', 'pdf', 'html'].map((form) => `*://*.arxiv.org/${form}/*`),
  ...['abs', 'pdf', 'html', 'overview'].map((form) => `*://*.alphaxiv.org/${form}/*`),
];

/** Pages with a paper to clip, for a menu's `documentUrlPatterns`: their own, or on a listing the card pointed at. */
export const PAGE_PATTERNS = [...FEED_PATTERNS, ...ELSEWHERE];

/**
 * Links to papers on any page, for a menu's `targetUrlPatterns`. Papers have a dot in their id, listings have none in
 * their path; `arxivIdOf` has the last word.
 */
export const LINK_PATTERNS = ['*://huggingface.co/papers/*.*', ...ELSEWHERE];
