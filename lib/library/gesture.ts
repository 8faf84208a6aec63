import type { ArxivId } from '@/lib/paper';
import type { ByRule, RuleDoes, RuleId } from '@/lib/rule';
import type { Known, ListId, Status } from './clip';
import type { Import } from './incoming';
import type { Renaming } from './renaming';
import type { TagColour } from './tagColour';

/**
 * What a reader's hand can do. Starring, tagging, listing, noting or setting the status of a paper that is not clipped
 * clips it in the same change.
 */
export type Gesture =
  | { verb: 'clip'; ids: ArxivId[] }
  /** Into the trash: tags, lists, star and note stay with it until it is purged. */
  | { verb: 'remove'; ids: ArxivId[] }
  /** Out of the trash for good, with all that was kept of them; papers elsewhere are left alone. */
  | { verb: 'purge'; ids: ArxivId[] }
  | { verb: 'star'; ids: ArxivId[]; on: boolean }
  | { verb: 'dismiss'; ids: ArxivId[]; on: boolean }
  /** What a rule dimmed shall not be dimmed. */
  | { verb: 'undim'; ids: ArxivId[] }
  | { verb: 'status'; ids: ArxivId[]; status: Status }
  | { verb: 'tag'; ids: ArxivId[]; add: string[]; drop: string[] }
  | { verb: 'list'; ids: ArxivId[]; add: ListId[]; drop: ListId[] }
  | { verb: 'note'; ids: ArxivId[]; note: string }
  /** `ids` are put on the new list. */
  | { verb: 'createList'; list: ListId; name: string; ids: ArxivId[] }
  | { verb: 'renameList'; list: ListId; name: string }
  | { verb: 'orderLists'; lists: ListId[] }
  | { verb: 'deleteList'; list: ListId }
  /** Makes a list that fills itself with what answers the query, among the clips or everything ever listed. */
  | { verb: 'saveSearch'; list: ListId; name: string; query: string; scope?: 'everything' }
  | { verb: 'changeSearch'; list: ListId; query: string; scope?: 'everything' }
  /** Tags below it, `nlp/parsing` below `nlp`, go along. A tag that is called so already takes over the papers. */
  | RenameTag
  /** Without a colour: takes it off. */
  | { verb: 'colourTag'; tag: string; colour?: TagColour }
  /** Takes them off every paper. Those below them stay. */
  | { verb: 'deleteTags'; tags: string[] }
  /** Two tags that look alike are two, and not to be shown as one again. */
  | { verb: 'tellApart'; tags: [string, string] }
  /** Makes a rule, or changes the one of that id. */
  | SaveRule
  | { verb: 'switchRule'; rule: RuleId; on: boolean }
  /** What it did stays. */
  | { verb: 'deleteRule'; rule: RuleId }
  /**
   * Takes back one step, or the reader's last. Undoing an undo does it again; `again`: their last undo, unless they did
   * something since.
   */
  | { verb: 'undo'; step?: string; again?: true };

export interface SaveRule {
  verb: 'saveRule';
  rule: RuleId;
  query: string;
  does: RuleDoes;
  /** Labels. */
  tags: string[];
  lists: ListId[];
  on: boolean;
}

export interface RenameTag extends Renaming {
  verb: 'renameTag';
  /** Saved searches that ask for it, in their new words: added by the background, which can read queries. */
  searches?: Reworded[];
}

export interface Reworded {
  list: ListId;
  was: string;
  query: string;
}

/** What can be done with papers: all that names some. */
export type GestureOnPapers = Extract<Gesture, { ids: ArxivId[] }>;

/** What has lain in the trash since before a time (ms) is purged. No step of the reader's: Undo passes over it. */
export interface Expire {
  verb: 'expire';
  before: number;
}

/** All that changes what the reader owns: a hand of the reader's, a rule of theirs, a file that they bring, or time. */
export type Deed = Gesture | ByRule | Import | Expire;
export type Verb = Deed['verb'];

/**
 * The papers that were seen when something was done: all that it is on. Only those of many that are dismissed at once may
 * never have been looked at; once that is taken back, they are unseen as before. A rule saw nothing with the reader's
 * eyes.
 */
export function seenIn(gesture: GestureOnPapers | ByRule): ArxivId[] {
  if (gesture.verb === 'rule') return [];
  return gesture.verb === 'dismiss' && gesture.ids.length > 1 ? [] : gesture.ids;
}

/** A gesture on its way to the background. The same `op` is applied once, however often it arrives. */
export interface ChangeRequest<G extends Deed = Gesture> {
  op: string;
  /** Changes of one step are undone together: one editing of a note. Absent: a step of its own. */
  step?: string;
  gesture: G;
}

export interface ChangeAnswer {
  /** What to hand to `undo` to take this back. */
  step: string;
  /** For an undo: the verb that was taken back; absent when there was nothing to undo. */
  undone?: Verb;
  /** For an undo that took back an undo: the verb that was done again. */
  again?: Verb;
  /** For a new name of a tag: one that stood under it took over its papers. */
  merged?: true;
  /** Where the doing of a rule was taken back: its name; empty for one that is deleted. */
  rule?: string;
  /** The papers touched, as they are now. */
  known: Known[];
}
