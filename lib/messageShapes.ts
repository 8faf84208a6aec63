import * as v from 'valibot';
import { LONGEST_NOTE } from '@/lib/library/clip';
import type { Gesture } from '@/lib/library/gesture';
import { TAG_COLOURS } from '@/lib/library/tagColour';
import { type Listing, MOST_PAPERS } from '@/lib/listing';
import type { Protocol } from '@/lib/messages';
import { type ArxivId, arxivIdOf, type Day, dayOf } from '@/lib/paper';
import { LONGEST_RULE, RULE_DOES } from '@/lib/rule';
import { pagesChange, stripChange } from '@/lib/settings';

// What a message may hold; anything else is refused before it is understood. Longer texts than a page may give.

/** A gesture of the reader's own pages may be on many papers at once. */
const MOST_AT_ONCE = 20_000;

/** Letters of a query before it is judged: one that is joined of two may come out long. */
const MOST_ASKED = 50_000;

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const arxivId = v.custom<ArxivId>((id) => typeof id === 'string' && arxivIdOf(id) === id, 'not an arXiv id');
const day = v.custom<Day>((value) => typeof value === 'string' && dayOf(value) === value, 'not a day');
const address = v.pipe(text(2_000), v.startsWith('https://'), v.url());
const ids = (most: number) => v.pipe(v.array(arxivId), v.maxLength(most));
const op = v.pipe(text(64), v.minLength(8));
const listId = v.pipe(text(64), v.minLength(1));
const ruleId = listId;
const label = text(1_000);
const labels = v.pipe(v.array(label), v.maxLength(100));
const listIds = v.pipe(v.array(listId), v.maxLength(10_000));

// Titles are cut at 500 graphemes, which emoji and combining marks make longer in UTF-16.
const paper = v.object({
  id: arxivId,
  title: v.pipe(text(10_000), v.minLength(1)),
  abstract: v.optional(text(20_000)),
  authors: v.pipe(v.array(text(400)), v.maxLength(2_000)),
  authorCount: v.optional(count),
  publishedOn: v.optional(day),
  featuredOn: v.optional(day),
  submitter: v.optional(text(400)),
  organisation: v.optional(v.object({ slug: text(400), name: text(400) })),
  codeUrl: v.optional(address),
  codeStars: v.optional(count),
  projectUrl: v.optional(address),
  thumbnailUrl: v.optional(address),
  keywords: v.pipe(v.array(text(400)), v.maxLength(200)),
  aiSummary: v.optional(text(20_000)),
  upvotes: v.optional(count),
  comments: v.optional(count),
});

const papers = {
  papers: v.pipe(v.array(v.object({ paper, source: v.picklist(['json', 'card']) })), v.maxLength(MOST_PAPERS)),
  skipped: count,
  cut: v.boolean(),
};

/** Letters in one listing; a page of 104 papers has 250,000, and no 500 papers have as many. */
const MOST_LETTERS = 4_000_000;

function lettersIn({ papers: listed }: Listing): number {
  const ofPaper = ({ title, abstract = '', aiSummary = '', authors, keywords }: Listing['papers'][number]['paper']) =>
    [title, abstract, aiSummary, ...authors, ...keywords].reduce((sum, part) => sum + part.length, 0);
  return listed.reduce((sum, { paper: each }) => sum + ofPaper(each), 0);
}

const occasions: v.GenericSchema<unknown, Listing> = v.variant('feed', [
  v.object({ feed: v.literal('day'), day: v.optional(day), ...papers }),
  v.object({ feed: v.literal('week'), week: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-W\d{2}$/))), ...papers }),
  v.object({ feed: v.literal('month'), month: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/))), ...papers }),
  v.object({ feed: v.literal('trending'), ...papers }),
  v.object({ feed: v.literal('search'), query: text(2_000), ...papers }),
  v.object({ feed: v.literal('paper'), id: arxivId, ...papers }),
]);
const listing = v.pipe(
  occasions,
  v.check((each) => lettersIn(each) <= MOST_LETTERS, 'more than a page can hold'),
);

const many = ids(MOST_AT_ONCE);
const search = { query: text(MOST_ASKED), scope: v.optional(v.literal('everything')) };
const gesture: v.GenericSchema<unknown, Gesture> = v.variant('verb', [
  v.object({ verb: v.literal('clip'), ids: many }),
  v.object({ verb: v.literal('remove'), ids: many }),
  v.object({ verb: v.literal('purge'), ids: many }),
  v.object({ verb: v.literal('star'), ids: many, on: v.boolean() }),
  v.object({ verb: v.literal('dismiss'), ids: many, on: v.boolean() }),
  v.object({ verb: v.literal('undim'), ids: many }),
  v.object({ verb: v.literal('status'), ids: many, status: v.picklist(['unread', 'reading', 'read']) }),
  v.object({ verb: v.literal('tag'), ids: many, add: labels, drop: labels }),
  v.object({ verb: v.literal('list'), ids: many, add: listIds, drop: listIds }),
  v.object({ verb: v.literal('note'), ids: ids(1), note: text(LONGEST_NOTE) }),
  v.object({ verb: v.literal('createList'), list: listId, name: text(1_000), ids: many }),
  v.object({ verb: v.literal('renameList'), list: listId, name: text(1_000) }),
  v.object({ verb: v.literal('orderLists'), lists: listIds }),
  v.object({ verb: v.literal('deleteList'), list: listId }),
  v.object({ verb: v.literal('saveSearch'), list: listId, name: text(1_000), ...search }),
  v.object({ verb: v.literal('changeSearch'), list: listId, ...search }),
  v.object({ verb: v.literal('renameTag'), tag: label, label }),
  v.object({ verb: v.literal('colourTag'), tag: label, colour: v.optional(v.picklist(TAG_COLOURS)) }),
  v.object({ verb: v.literal('deleteTags'), tags: v.pipe(v.array(label), v.maxLength(MOST_AT_ONCE)) }),
  v.object({ verb: v.literal('tellApart'), tags: v.tuple([label, label]) }),
  v.object({
    verb: v.literal('saveRule'),
    rule: ruleId,
    query: text(LONGEST_RULE),
    does: v.picklist(RULE_DOES),
    tags: labels,
    lists: listIds,
    on: v.boolean(),
  }),
  v.object({ verb: v.literal('switchRule'), rule: ruleId, on: v.boolean() }),
  v.object({ verb: v.literal('deleteRule'), rule: ruleId }),
  v.object({ verb: v.literal('undo'), step: v.optional(op), again: v.optional(v.literal(true)) }),
]);

/** The exact shape of each message's body. */
export const shapes: { [K in keyof Protocol]: v.GenericSchema<unknown, Protocol[K][0]> } = {
  recordListing: listing,
  whatIsKnown: ids(MOST_PAPERS),
  markSeen: ids(MOST_PAPERS),
  markOpened: ids(MOST_PAPERS),
  change: v.object({ op, step: v.optional(op), gesture }),
  suggest: v.object({ kind: v.picklist(['tag', 'list']), letters: text(200) }),
  daysListed: v.object({ from: day, to: day }),
  fitting: v.object({ ids: ids(MOST_PAPERS), words: text(300) }),
  citationOf: v.object({ ids: ids(MOST_PAPERS), as: v.picklist(['bibtex', 'markdown', 'plain']) }),
  openPaper: v.object({ id: arxivId, what: v.picklist(['page', 'pdf']) }),
  stripSettings: v.null(),
  changeStripSettings: stripChange,
  changePageSettings: pagesChange,
  siteTexts: v.null(),
  mendStore: v.null(),
  backUp: v.null(),
  keptOutside: v.picklist(['file', 'folder', 'downloads']),
  importFile: v.object({ step: op, title: text(1_000) }),
  retryImport: v.null(),
  stopImport: v.null(),
  pauseFacts: v.object({ isPaused: v.boolean() }),
  forgetRecovered: v.null(),
};
