import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Gesture } from '@/lib/library/gesture';
import { anId } from '@/tests/support/factories';
import { aLibrary, ownedIn, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { openTags, tagLines } from './aTagsPage';

let library: TestLibrary;
const tag = (labels: string[], ...ns: number[]): Promise<unknown> =>
  library.does({ verb: 'tag', ids: ns.map((n) => anId(n)), add: labels, drop: [] });
const asked = (gestures: { gesture: Gesture }[]) => gestures.map(({ gesture }) => gesture);
const lineOf = (label: string) => screen.getByRole('listitem', { name: label });
const shown = async (...labels: string[]) => waitFor(() => expect(tagLines()).toEqual(labels));

beforeEach(async () => {
  fakeBrowser.reset();
  library = await aLibrary();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the tags of the library', () => {
  it('stand as trees with their counts, and are found by letters', async () => {
    await tag(['RL/Deep', 'RL', 'robots'], 1, 2);
    await tag(['NLP/Parsing'], 3);
    const { hand } = await openTags(library);
    await shown('NLP', 'Parsing', 'RL', 'Deep', 'robots');
    expect(lineOf('RL').textContent).toBe('RL2');
    await hand.click(screen.getByRole('button', { name: 'Tags below RL' }));
    await shown('NLP', 'Parsing', 'RL', 'robots');
    await hand.type(screen.getByRole('searchbox', { name: 'Find a tag' }), 'dee');
    await shown('RL/Deep');
    await hand.type(screen.getByRole('searchbox', { name: 'Find a tag' }), 'x');
    expect(screen.getByText('No tag is called “deex”.')).toBeTruthy();
  });

  it('lead to their papers', async () => {
    await tag(['to read'], 1);
    await openTags(library);
    expect((await screen.findByRole('link', { name: 'to read' })).getAttribute('href')).toBe('#papers/tag/to%20read');
  });

  it('are walked through, folded and renamed by keys', async () => {
    await tag(['a', 'a/b', 'c'], 1);
    const { hand, background } = await openTags(library);
    await shown('a', 'b', 'c');
    lineOf('a').focus();
    await hand.keyboard('{ArrowLeft}');
    await shown('a', 'c');
    await hand.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(lineOf('a/b'));
    await hand.keyboard('{ArrowLeft}{End}{ArrowUp}{F2}');
    const field = screen.getByRole('textbox', { name: 'New name of a/b' });
    expect(document.activeElement).toBe(field);
    await hand.clear(field);
    await hand.type(field, 'd{Enter}');
    await shown('a', 'c', 'd');
    await waitFor(() => expect(document.activeElement).toBe(lineOf('d')));
    expect(asked(background.asked)).toEqual([{ verb: 'renameTag', tag: 'a/b', label: 'd' }]);
    await hand.keyboard('{Escape}z');
    await shown('a', 'b', 'c');
  });

  it('are drawn as far as they are in view', async () => {
    await tag(
      Array.from({ length: 1_000 }, (_, n) => `tag ${n}`),
      1,
    );
    await openTags(library);
    await waitFor(() => expect(tagLines()[0]).toBe('tag 0'));
    expect(tagLines().length).toBeLessThan(60);
  });
});

describe('a tag', () => {
  it('gets a colour, which can be taken back at once', async () => {
    await tag(['RL'], 1);
    const { hand, background } = await openTags(library);
    await hand.click(await screen.findByRole('button', { name: 'Colour of RL' }));
    await hand.click(screen.getByRole('button', { name: 'Teal' }));
    expect(await screen.findByText('Tag RL coloured.', { selector: 'bdi' })).toBeTruthy();
    expect(asked(background.asked)).toEqual([{ verb: 'colourTag', tag: 'RL', colour: 'teal' }]);
    await hand.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await ownedIn(library.db)).tags).toEqual([{ name: 'rl', label: 'RL' }]));
  });

  it('is deleted in two steps, alone or with those below, and the next one has the focus', async () => {
    await tag(['RL', 'RL/x', 'robots'], 1, 2);
    const { hand, background } = await openTags(library);
    (await screen.findByRole('listitem', { name: 'RL' })).focus();
    await hand.keyboard('{Delete}');
    expect(screen.getByText('Take RL off 2 papers?')).toBeTruthy();
    await hand.keyboard('{Escape}');
    expect(document.activeElement).toBe(lineOf('RL'));
    await hand.click(screen.getByRole('button', { name: 'Delete RL' }));
    await hand.click(screen.getByRole('button', { name: 'With the one below' }));
    await shown('robots');
    expect(document.activeElement).toBe(lineOf('robots'));
    expect(asked(background.asked)).toEqual([{ verb: 'deleteTags', tags: ['RL', 'RL/x'] }]);
  });

  it('is merged into another that is chosen, with a preview of what changes', async () => {
    await tag(['RL'], 1, 2);
    await tag(['robots', 'robots/arms'], 2, 3);
    const { hand, background } = await openTags(library);
    await hand.click(await screen.findByRole('button', { name: 'Merge robots into another' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Merge robots into' }));
    expect(dialog.queryByRole('radio', { name: /robots/ })).toBeNull();
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Merge' }).disabled).toBe(true);
    await hand.click(dialog.getByRole('radio', { name: /RL/ }));
    expect(await dialog.findByText('1 paper gets RL.')).toBeTruthy();
    expect(dialog.getByText('robots goes away. The tag below it goes along.')).toBeTruthy();
    expect(background.asked).toEqual([]);
    await hand.click(dialog.getByRole('button', { name: 'Merge' }));
    await shown('RL', 'arms');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findByText('Merged into the tag RL.', { selector: 'bdi' })).toBeTruthy();
  });

  it('that is renamed to one that stands is asked about first', async () => {
    await tag(['RL'], 1);
    await tag(['rf'], 2);
    const { hand, background } = await openTags(library);
    (await screen.findByRole('listitem', { name: 'rf' })).focus();
    await hand.keyboard('{F2}');
    await hand.clear(screen.getByRole('textbox', { name: 'New name of rf' }));
    await hand.type(screen.getByRole('textbox', { name: 'New name of rf' }), 'rl{Enter}');
    const dialog = within(await screen.findByRole('dialog', { name: 'Merge rf into' }));
    await dialog.findByText('1 paper gets rl.');
    expect(background.asked).toEqual([]);
    await hand.click(dialog.getByRole('button', { name: 'Merge' }));
    await shown('RL');
  });

  it('keeps its old name while nothing can be kept', async () => {
    await tag(['RL'], 1);
    const { hand, background } = await openTags(library);
    background.full = true;
    await hand.click(await screen.findByRole('button', { name: 'Rename RL' }));
    await hand.type(screen.getByRole('textbox', { name: 'New name of RL' }), 'HF{Enter}');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'New name of RL' }).value).toBe('RLHF');
  });
});

describe('tags that look alike', () => {
  it('are merged or kept apart for good', async () => {
    await tag(['RL', 'robot'], 1, 2);
    await tag(['RL-', 'robots'], 3);
    const { hand, close } = await openTags(library);
    await hand.click(await screen.findByRole('button', { name: 'Merge RL- into RL' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Merge RL- into RL' })).toBeNull());
    await hand.click(screen.getByRole('button', { name: 'Keep both robots and robot' }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Alike' })).toBeNull());
    close();
    await openTags(library);
    await shown('RL', 'robot', 'robots');
    await new Promise((later) => setTimeout(later, 50));
    expect(screen.queryByRole('heading', { name: 'Alike' })).toBeNull();
    expect((await library.db.tags.get('rl'))?.uses).toBe(3);
  });
});

describe('lists beside them', () => {
  it('are put in order by keys, with a way back', async () => {
    for (const [n, name] of ['Talk', 'Thesis'].entries())
      await library.does({ verb: 'createList', list: `l${n}`, name, ids: [] });
    const { hand } = await openTags(library);
    (await screen.findByRole('button', { name: 'Rename Thesis' })).focus();
    await hand.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await screen.findByText('Lists put in order.', { selector: 'bdi' });
    expect((await library.db.lists.get('l1'))?.order).toBe(0);
    await hand.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await library.db.lists.get('l1'))?.order).toBe(1));
  });
});
