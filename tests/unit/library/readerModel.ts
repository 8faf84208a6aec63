import { type Clip, labelOf, type Tag, tagNameOf } from '@/lib/library/clip';
import type { Gesture } from '@/lib/library/gesture';
import type { ByRule, Rule } from '@/lib/rule';
import { isOfGoneTag, playOnTags } from './modelTags';

type Sets = { tags: Set<string>; lists: Set<string>; ruledBy: Set<string> };
type Note = Partial<Omit<Clip, 'paperId' | keyof Sets>> & Sets;
export type State = {
  clips: Record<string, Note>;
  lists: Record<string, { name: string; order: number; query?: string; scope?: 'everything' | undefined }>;
  tags: Record<string, Omit<Tag, 'name'>>;
  rules: Record<string, Omit<Rule, 'id'>>;
};

const EMPTY: State = { clips: {}, lists: {}, tags: {}, rules: {} };

/** What the model knows how to do: all but files. */
export type Played = Gesture | ByRule;

/** What a library should hold, told as plainly as possible: a pile of whole states, the newest on top. */
export class ReaderModel {
  private states: State[] = [EMPTY];
  /** Rule and paper, for each turn that a rule had: no undo gives it another. */
  private turns = new Set<string>();

  private get state(): State {
    return this.states.at(-1) ?? EMPTY;
  }

  /** The error by which a gesture is refused. */
  refusal(gesture: Played): string | undefined {
    if (gesture.verb === 'switchRule' && !this.state.rules[gesture.rule]) return 'RuleGoneError';
    if (isOfGoneTag(this.state, gesture)) return 'TagGoneError';
    const lists = gesture.verb === 'list' ? gesture.add : 'list' in gesture ? [gesture.list] : [];
    const { verb } = gesture;
    for (const id of lists) {
      const list = this.state.lists[id];
      if (!list && ['list', 'renameList', 'changeSearch'].includes(verb)) return 'ListGoneError';
      if (list?.query !== undefined && ['list', 'createList'].includes(verb)) return 'SavedSearchError';
    }
    return undefined;
  }

  does(gesture: Played, now: number): void {
    if (gesture.verb === 'undo') {
      if (this.states.length > 1) this.states.pop();
      return;
    }
    const next = structuredClone(this.state);
    if (gesture.verb === 'rule') actByRule(next, gesture, this.turns, now);
    else play(next, gesture, now);
    sweep(next);
    if (told(next) !== told(this.state)) this.states.push(next);
  }

  /** What there is stays, and nothing before it can be taken back: the log was lost, and which rules had their turn. */
  forgetsPast(): void {
    this.begin(this.state);
  }

  /** A copy of how things stand, for `begin`. */
  snapshot(): State {
    return structuredClone(this.state);
  }

  /** Things stand so, and nothing was before. */
  begin(state: State = EMPTY): void {
    this.states = [state];
    this.turns.clear();
  }

  /** In the form in which the library's tables are read. */
  owned() {
    const byKey = <T extends { key: string }>(rows: T[]) => rows.sort((a, b) => (a.key < b.key ? -1 : 1));
    const clips = Object.entries(this.state.clips).map(([key, clip]) => ({ key, ...clip }));
    const lists = Object.entries(this.state.lists).map(([key, list]) => ({ key, ...list }));
    const tags = Object.entries(this.state.tags).map(([key, tag]) => ({ key, ...tag }));
    const rules = Object.entries(this.state.rules).map(([key, rule]) => ({ key, ...rule }));
    return {
      clips: byKey(clips).map(({ key, tags: borne, lists: on, ruledBy, ...clip }) => ({
        ...clip,
        ...(ruledBy.size && { ruledBy: [...ruledBy].sort() }),
        paperId: key,
        tags: [...borne].sort(),
        lists: [...on].sort(),
      })),
      lists: byKey(lists).map(({ key, ...list }) => ({ id: key, ...list })),
      tags: byKey(tags).map(({ key, ...tag }) => ({ name: key, ...tag })),
      rules: byKey(rules).map(({ key, ...rule }) => ({ id: key, ...rule })),
    };
  }
}

type Hand = (clip: Note) => void;

function play(state: State, gesture: Gesture, now: number): void {
  if (gesture.verb === 'orderLists') order(state.lists, gesture.lists);
  else if ('list' in gesture) playOnList(state.lists, gesture);
  if (gesture.verb === 'tag' && gesture.ids.length)
    for (const tag of gesture.add) state.tags[tagNameOf(tag)] ??= { label: labelOf(tag) };
  playOnTags(state, gesture);
  playOnRules(state, gesture, now);
  const ids = 'ids' in gesture ? gesture.ids : Object.keys(state.clips);
  for (const id of ids) {
    const clip = clipIn(state, id);
    if (clips(gesture)) keep(clip, now);
    handOf(gesture, now)(clip);
  }
}

function playOnList(lists: State['lists'], gesture: Extract<Gesture, { list: string }>): void {
  const next = Math.max(-1, ...Object.values(lists).map((list) => list.order)) + 1;
  const list = lists[gesture.list];
  const { verb } = gesture;
  if (verb === 'deleteList') delete lists[gesture.list];
  else if (list)
    Object.assign(list, verb === 'renameList' && { name: gesture.name }, verb === 'changeSearch' && asked(gesture));
  else if (verb === 'createList') lists[gesture.list] = { name: gesture.name, order: next };
  else if (verb === 'saveSearch') lists[gesture.list] = { name: gesture.name, order: next, ...asked(gesture) };
}

function asked({ query, scope }: Extract<Gesture, { verb: 'saveSearch' | 'changeSearch' }>) {
  return { query, scope };
}

function order(lists: State['lists'], ids: string[]): void {
  const named = ids.filter((id) => id in lists);
  const others = Object.keys(lists).filter((id) => !named.includes(id));
  const orderOf = (id: string) => lists[id]?.order ?? 0;
  const all = [...named, ...others.sort((one, other) => orderOf(one) - orderOf(other))];
  for (const [at, id] of all.entries()) Object.assign(lists[id] ?? {}, { order: at });
}

function clipIn(state: State, id: string): Note {
  state.clips[id] ??= { tags: new Set(), lists: new Set(), ruledBy: new Set() };
  return state.clips[id];
}

function playOnRules({ rules }: State, gesture: Gesture, now: number): void {
  if (gesture.verb === 'deleteRule') delete rules[gesture.rule];
  if (gesture.verb === 'switchRule') setOn(rules[gesture.rule], gesture.on, now);
  if (gesture.verb !== 'saveRule') return;
  const { rule: id, query, does, tags, lists, on } = gesture;
  const order = rules[id]?.order ?? Math.max(-1, ...Object.values(rules).map((rule) => rule.order)) + 1;
  const labels = [...new Map(tags.map((tag) => [tagNameOf(tag), labelOf(tag)])).values()];
  const clips = does !== 'dim';
  rules[id] = {
    order,
    query,
    does,
    tags: clips ? labels.sort() : [],
    lists: clips ? [...lists].sort() : [],
    onAt: rules[id]?.onAt,
  };
  setOn(rules[id], on, now);
}

function setOn(rule: { onAt?: number } | undefined, on: boolean, now: number): void {
  if (rule) rule.onAt = on ? (rule.onAt ?? now) : undefined;
}

function actByRule(state: State, { rule: id, query, ids }: ByRule, turns: Set<string>, now: number): void {
  const rule = state.rules[id];
  if (!rule?.onAt || rule.query !== query) return;
  const due = ids.filter((paper) => !turns.has(`${id} ${paper}`));
  for (const paper of due) turns.add(`${id} ${paper}`);
  for (const paper of due.filter((each) => isFree(state.clips[each]))) {
    const clip = clipIn(state, paper);
    if (rule.does === 'dim' && clip.clippedAt !== undefined) continue;
    if (rule.does === 'dim') clip.dimmedAt ??= now;
    else keep(clip, now);
    if (rule.does === 'star') clip.starredAt ??= now;
    for (const tag of rule.tags) state.tags[tagNameOf(tag)] ??= { label: tag };
    move(clip.tags, rule.tags.map(tagNameOf), []);
    move(
      clip.lists,
      rule.lists.filter((list) => state.lists[list] && state.lists[list].query === undefined),
      [],
    );
    clip.ruledBy.add(id);
  }
}

function isFree(clip: Note | undefined): boolean {
  return !clip || (clip.ruledBy.size > 0 && clip.dismissedAt === undefined && clip.trashedAt === undefined);
}

/** True for what also clips a paper that is not clipped. */
function clips(gesture: Gesture): boolean {
  if (gesture.verb === 'star') return gesture.on;
  if (gesture.verb === 'note') return gesture.note !== '';
  if (gesture.verb === 'tag' || gesture.verb === 'list') return gesture.add.length > 0;
  return ['clip', 'status', 'createList'].includes(gesture.verb);
}

function keep(clip: Note, now: number): void {
  if (clip.clippedAt !== undefined) return;
  clip.clippedAt = now;
  clip.status ??= 'unread';
  clip.trashedAt = undefined;
  clip.dismissedAt = undefined;
  clip.dimmedAt = undefined;
  clip.ruledBy.clear();
}

function handOf(gesture: Gesture, now: number): Hand {
  switch (gesture.verb) {
    case 'remove':
      return (clip) => {
        clip.trashedAt = clip.clippedAt === undefined ? clip.trashedAt : now;
        clip.clippedAt = undefined;
      };
    case 'purge':
      return purge;
    case 'star':
      return (clip) => {
        clip.starredAt = gesture.on ? (clip.starredAt ?? now) : undefined;
      };
    case 'dismiss':
      return (clip) => {
        clip.dismissedAt = gesture.on ? (clip.dismissedAt ?? now) : undefined;
      };
    case 'undim':
      return (clip) => {
        if (clip.dimmedAt !== undefined) clip.ruledBy.clear();
        clip.dimmedAt = undefined;
      };
    case 'status':
      return (clip) => {
        if (clip.status === gesture.status) return;
        clip.status = gesture.status;
        clip.readAt = gesture.status === 'read' ? now : undefined;
      };
    case 'note':
      return (clip) => {
        clip.note = gesture.note || undefined;
      };
    case 'tag':
      return (clip) => move(clip.tags, gesture.add.map(tagNameOf), gesture.drop.map(tagNameOf));
    case 'list':
      return (clip) => move(clip.lists, gesture.add, gesture.drop);
    case 'createList':
      return (clip) => move(clip.lists, [gesture.list], []);
    case 'deleteList':
      return (clip) => move(clip.lists, [], [gesture.list]);
    default:
      return () => undefined;
  }
}

function purge(clip: Note): void {
  if (clip.trashedAt === undefined) return;
  for (const set of [clip.tags, clip.lists, clip.ruledBy]) set.clear();
  const none = { clippedAt: undefined, starredAt: undefined, dimmedAt: undefined, trashedAt: undefined };
  Object.assign(clip, none, { status: undefined, readAt: undefined, note: undefined });
}

function move(values: Set<string>, add: string[], drop: string[]): void {
  for (const value of drop) values.delete(value);
  for (const value of add) values.add(value);
}

function sweep(state: State): void {
  for (const [id, clip] of Object.entries(state.clips))
    if (!Object.values(clip).some((value) => (value instanceof Set ? value.size : value))) delete state.clips[id];
  const borne = new Set(Object.values(state.clips).flatMap(({ tags }) => [...tags]));
  for (const name of Object.keys(state.tags))
    if (!borne.has(name) && !state.tags[name]?.colour) delete state.tags[name];
}

function told(state: State): string {
  return JSON.stringify(state, (_key, value) => {
    if (value instanceof Set) return [...value].sort();
    if (value && typeof value === 'object' && !Array.isArray(value))
      return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
    return value;
  });
}
