import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { foresee } from '@/components/strip/foresee';
import { guardHosts } from '@/components/strip/guard';
import { createPageHost, type PageHost } from '@/components/strip/pageHost';
import { createPicker, type Picker } from '@/components/strip/picker/picker';
import type { Known } from '@/lib/library/clip';
import type { GestureOnPapers } from '@/lib/library/gesture';
import { MOST_SUGGESTED, type Suggestion } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import { anId, MORNING } from '@/tests/support/factories';
import { click, key, knownOf, trusted, type, withPopovers } from '../hands';

withPopovers();
const [one, two] = [anId(), anId()];
const LISTS = [
  { key: 'list-robots', label: 'Robots' },
  { key: 'list-talk', label: 'For the talk, in May' },
];
let tags: string[];
let page: PageHost;
let picker: Picker;
let papers: Map<ArxivId, Known>;
let gestures: GestureOnPapers[];
let said: string[];
let isKept: boolean;
let failed: Mock<(error: unknown) => void>;
let answer: (found: () => Suggestion[]) => Promise<Suggestion[]>;
let unguard: () => void;

const suggest = (kind: 'tag' | 'list', letters: string) =>
  answer(() => {
    const all = kind === 'list' ? LISTS : tags.map((label) => ({ key: label, label }));
    return all.filter(({ label }) => label.toLowerCase().includes(letters)).slice(0, MOST_SUGGESTED);
  });

async function apply(gesture: GestureOnPapers, sentence: string): Promise<boolean> {
  gestures.push(gesture);
  if (isKept) for (const id of gesture.ids) papers.set(id, foresee(known(id), gesture, MORNING));
  picker.draw();
  said.push(sentence);
  return isKept;
}

const known = (id: ArxivId) => papers.get(id) ?? knownOf(id);

beforeEach(() => {
  unguard = guardHosts();
  [gestures, said, isKept, papers] = [[], [], true, new Map()];
  tags = ['agents', 'rlhf', 'rl', 'long context'];
  answer = async (found) => found();
  failed = vi.fn();
  page = createPageHost();
  picker = createPicker(page, {
    suggest,
    apply,
    failed,
    say: (sentence) => said.push(sentence),
    inWords: (ids) => `${ids.length} papers`,
    hadByAll: (kind, ids) => {
      const [first = [], ...others] = ids.map((id) => known(id)[kind === 'tag' ? 'tags' : 'lists']);
      return first.filter((name) => others.every((names) => names.includes(name)));
    },
    boxOf: () => new DOMRect(100, 100, 90, 28),
  });
});
afterEach(() => {
  picker.close();
  unguard();
  page.host.remove();
  document.body.replaceChildren();
});

const settled = () => new Promise((done) => setTimeout(done));
const within = (selector: string) => page.root.querySelector<HTMLElement>(selector) ?? document.body;
const field = () => within('.picker input') as HTMLInputElement;
const isOpen = () => within('.picker').hasAttribute('data-shown');
const options = () =>
  [...page.root.querySelectorAll('[role=option]')].map(
    (option) => `${option.getAttribute('aria-selected') === 'true' ? '> ' : ''}${option.textContent}`,
  );
const chips = () => [...page.root.querySelectorAll('.picker .chips li')].map((chip) => chip.textContent);

async function open(kind: 'tag' | 'list' = 'tag', ids: ArxivId[] = [one]): Promise<void> {
  picker.open(kind, ids);
  await settled();
}

async function write(text: string): Promise<void> {
  type(field(), text);
  await settled();
}

describe('the picker', () => {
  it('opens with the focus in its field and what is used most, none chosen', async () => {
    await open();
    expect(page.root.activeElement).toBe(field());
    expect(options()).toEqual(tags);
    expect(within('.picker').getAttribute('aria-label')).toBe('Tag 1 papers');
  });

  it('adds by two letters and Enter, and closes by Enter on the empty field', async () => {
    await open();
    await write('ag');
    expect(options()).toEqual(['> agents', 'New: ag']);
    key(field(), 'Enter');
    expect(gestures).toEqual([{ verb: 'tag', ids: [one], add: ['agents'], drop: [] }]);
    expect(said).toEqual(['Tagged 1 papers with agents.']);
    expect(field().value).toBe('');
    expect(chips()).toEqual(['agents']);
    key(field(), 'Enter');
    expect(isOpen()).toBe(false);
  });

  it('adds with a comma and stays', async () => {
    await open();
    await write('rlh');
    expect(key(field(), ',').defaultPrevented).toBe(true);
    await settled();
    expect(gestures).toMatchObject([{ add: ['rlhf'] }]);
    expect(isOpen()).toBe(true);
  });

  it('takes what the arrows chose', async () => {
    await open();
    await write('rl');
    expect(options()).toEqual(['> rl', 'rlhf']);
    key(field(), 'ArrowDown');
    expect(options()).toEqual(['rl', '> rlhf']);
    expect(field().getAttribute('aria-activedescendant')).toBe(within('[aria-selected=true]').id);
    key(field(), 'Enter');
    expect(gestures).toMatchObject([{ add: ['rlhf'] }]);
  });

  it('adds without letters what the arrows chose', async () => {
    await open();
    key(field(), 'ArrowDown');
    key(field(), 'Enter');
    expect(gestures).toMatchObject([{ add: ['agents'] }]);
    expect(isOpen()).toBe(true);
  });

  it('keeps what the arrows chose while something is learnt of the papers', async () => {
    await open();
    await write('l');
    key(field(), 'ArrowDown');
    const before = options();
    picker.draw();
    expect(options()).toEqual(before);
  });

  it('creates what fits nothing, and shows that it is new', async () => {
    await open();
    await write('World  models');
    expect(options()).toEqual(['> New: World models']);
    expect(within('[role=option]').getAttribute('data-does')).toBe('create');
    key(field(), 'Enter');
    expect(gestures).toMatchObject([{ add: ['World models'] }]);
  });

  it('takes tags that are pasted, each as it is', async () => {
    await open();
    await write('agents, world models, r');
    expect(gestures).toEqual([{ verb: 'tag', ids: [one], add: ['agents', 'world models'], drop: [] }]);
    expect(field().value.trim()).toBe('r');
  });

  it('says what the papers have already', async () => {
    papers.set(one, knownOf(one, { clippedAt: MORNING, tags: ['rl'] }));
    await open();
    await write('rl');
    expect(options()).toEqual(['> rl', 'rlhf']);
    key(field(), 'Enter');
    expect(gestures).toEqual([]);
    expect(said).toEqual(['rl: on 1 papers already.']);
  });

  it('takes the last tag off with Backspace in the empty field', async () => {
    papers.set(one, knownOf(one, { clippedAt: MORNING, tags: ['agents', 'rl'] }));
    await open();
    key(field(), 'Backspace', { repeat: true });
    expect(gestures).toEqual([]);
    key(field(), 'Backspace');
    expect(gestures).toEqual([{ verb: 'tag', ids: [one], add: [], drop: ['rl'] }]);
    expect(chips()).toEqual(['agents']);
  });

  it('can be used with the mouse', async () => {
    papers.set(one, knownOf(one, { clippedAt: MORNING, tags: ['rl'] }));
    await open();
    click(page, within('[role=option]'));
    expect(gestures).toMatchObject([{ add: ['agents'] }]);
    click(page, within('.chips button[aria-label="Remove tag rl"]'));
    expect(gestures).toMatchObject([{ add: ['agents'] }, { drop: ['rl'] }]);
    expect(page.root.activeElement).toBe(field());
  });

  it('tags several papers as one change, and shows what all of them have', async () => {
    papers.set(one, knownOf(one, { clippedAt: MORNING, tags: ['agents', 'rl'] }));
    papers.set(two, knownOf(two, { clippedAt: MORNING, tags: ['rl'] }));
    await open('tag', [one, two]);
    expect(chips()).toEqual(['rl']);
    await write('ag');
    key(field(), 'Enter');
    expect(gestures).toEqual([{ verb: 'tag', ids: [one, two], add: ['agents'], drop: [] }]);
  });

  it('puts on lists, whose names may hold commas', async () => {
    await open('list');
    await write('k, in');
    key(field(), 'Enter');
    expect(gestures).toEqual([{ verb: 'list', ids: [one], add: ['list-talk'], drop: [] }]);
    expect(chips()).toEqual(['For the talk, in May']);
    await write('Reading group');
    key(field(), 'Enter');
    expect(gestures[1]).toMatchObject({ verb: 'createList', name: 'Reading group', ids: [one] });
    await settled();
    expect(chips()).toContain('Reading group');
  });
});

describe('a quick typist', () => {
  let come: (() => void)[];
  beforeEach(async () => {
    tags = Array.from({ length: 30 }, (_, nth) => `word ${nth}`).concat('agents', 'robotics');
    come = [];
    answer = (found) => new Promise((done) => come.push(() => done(found())));
    await open();
  });
  const answerAll = async () => {
    for (const next of come.splice(0)) next();
    await settled();
  };

  it('gets the answer to the letters typed, not to those before', async () => {
    type(field(), 'a');
    type(field(), 'ag');
    key(field(), 'Enter');
    expect(gestures).toEqual([]);
    await answerAll();
    expect(gestures).toMatchObject([{ add: ['agents'] }]);
  });

  it('may close at once: what was asked for is done', async () => {
    type(field(), 'ag');
    key(field(), 'Enter');
    type(field(), 'ob');
    key(field(), 'Enter');
    key(field(), 'Enter');
    expect(isOpen()).toBe(false);
    await answerAll();
    expect(gestures).toMatchObject([{ add: ['agents'] }, { add: ['robotics'] }]);
  });

  it('finds the letters again when there was no answer', async () => {
    answer = () => Promise.reject(new Error('silent'));
    type(field(), 'ag');
    key(field(), 'Enter');
    await settled();
    expect(failed).toHaveBeenCalledOnce();
    expect(gestures).toEqual([]);
    expect(field().value).toBe('ag');
  });
});

describe('leaving the picker', () => {
  it('gives the focus back to where it was, by Escape', async () => {
    const link = document.createElement('button');
    document.body.append(link);
    link.focus();
    await open();
    await write('ag');
    key(field(), 'Escape');
    expect(isOpen()).toBe(false);
    expect(gestures).toEqual([]);
    expect(document.activeElement).toBe(link);
  });

  it('closes when the reader presses elsewhere, not when a script does', async () => {
    await open();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(isOpen()).toBe(true);
    document.body.dispatchEvent(trusted(new PointerEvent('pointerdown', { bubbles: true })));
    expect(isOpen()).toBe(false);
  });

  it('keeps what was typed when it could not be kept', async () => {
    await open();
    isKept = false;
    await write('ag');
    key(field(), 'Enter');
    await settled();
    expect(field().value).toBe('agents');
  });
});
