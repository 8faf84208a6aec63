import { tagNameOf } from '@/lib/library/clip';
import type { Gesture, RenameTag } from '@/lib/library/gesture';
import type { Played, State } from './readerModel';

/** True for a gesture on a tag that does not stand. */
export function isOfGoneTag({ tags }: State, gesture: Played): boolean {
  if (gesture.verb === 'renameTag') return !Object.keys(tags).some((name) => isWithin(name, gesture.tag));
  if (gesture.verb === 'colourTag') return !tags[gesture.tag];
  return gesture.verb === 'tellApart' && !gesture.tags.every((name) => tags[name]);
}

export function playOnTags(state: State, gesture: Gesture): void {
  const { tags } = state;
  if (gesture.verb === 'renameTag') rename(state, gesture);
  if (gesture.verb === 'colourTag') Object.assign(tags[gesture.tag] ?? {}, { colour: gesture.colour });
  if (gesture.verb === 'deleteTags') changeTags(state, (name, spelt) => (gesture.tags.includes(name) ? [] : [spelt]));
  if (gesture.verb !== 'tellApart') return;
  const [first = '', second = ''] = gesture.tags.toSorted();
  const apart = tags[first]?.apart ?? [];
  if (first !== second) Object.assign(tags[first] ?? {}, { apart: [...new Set([...apart, second])].sort() });
}

function isWithin(name: string, tag: string): boolean {
  return name === tag || name.startsWith(`${tag}/`);
}

function rename(state: State, { tag, label: typed, searches = [] }: RenameTag): void {
  const there = isWithin(tagNameOf(typed), tag) ? undefined : state.tags[tagNameOf(typed)];
  const label = there?.label ?? typed;
  const labelFor = (spelt: string) => label + spelt.slice(tag.length);
  const moved = Object.entries(state.tags).filter(([name]) => isWithin(name, tag));
  for (const [name] of moved) delete state.tags[name];
  for (const [name, row] of moved) {
    const fresh = { ...row, label: labelFor(row.label) };
    const now = tagNameOf(fresh.label);
    if (now !== name) fresh.apart = undefined;
    state.tags[now] = { ...fresh, ...state.tags[now] };
  }
  changeTags(state, (name, spelt) => {
    const now = labelFor(spelt);
    return [isWithin(name, tag) ? (state.tags[tagNameOf(now)]?.label ?? now) : spelt];
  });
  for (const { list, was, query } of searches)
    if (state.lists[list]?.query === was) Object.assign(state.lists[list] ?? {}, { query });
}

/** What clips bear and rules put on, each by name and spelling. */
function changeTags(state: State, change: (name: string, spelt: string) => string[]): void {
  for (const clip of Object.values(state.clips))
    clip.tags = new Set([...clip.tags].flatMap((name) => change(name, name).map(tagNameOf)));
  for (const rule of Object.values(state.rules)) {
    const labels = rule.tags.flatMap((label) => change(tagNameOf(label), label));
    rule.tags = [...new Map(labels.map((label) => [tagNameOf(label), label])).values()].sort();
  }
  for (const name of Object.keys(state.tags)) if (!change(name, name).length) delete state.tags[name];
}
