import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { draftOf, draftsLeft, keepDraft } from '@/entrypoints/reader/drafts';
import { sendDraftsLeft } from '@/entrypoints/reader/useNoteDraft';
import { LONGEST_NOTE } from '@/lib/library/clip';
import { StoreFailedError } from '@/lib/library/storeFailed';
import type { ArxivId } from '@/lib/paper';
import { anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { aBackground, aTab, clipped, openPopup, titles } from './aPopup';

const paper = aPaper({ title: 'Lanterns for Long Contexts' });

let library: TestLibrary;
let background: ReturnType<typeof aBackground>;

beforeEach(async () => {
  localStorage.clear();
  library = await aLibrary();
  background = aBackground(library);
  aTab(undefined);
  await clipped(library, [paper]);
});
afterEach(async () => {
  cleanup();
  await waitFor(() => expect(draftsLeft()).toEqual([]));
});

const noteKept = async () => (await library.db.clips.get(paper.id))?.note;
const noteSteps = () => new Set(background.asked.map(({ step }) => step)).size;

/** The popup with the paper's details opened and the hand in its note. */
async function atNote() {
  const popup = openPopup(library);
  await titles(1);
  await popup.hand.click(screen.getByRole('button', { name: 'Details' }));
  const note = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
  await popup.hand.click(note);
  return { ...popup, note };
}

it('keeps every letter of a note at once, before the background has it', async () => {
  const { hand } = await atNote();
  await hand.keyboard('Ask');
  expect(draftOf(paper.id)?.note).toBe('Ask');
  expect(background.asked).toEqual([]);
});

it('sends a note when its writer pauses, and forgets the draft only then', async () => {
  const { hand, note } = await atNote();
  await hand.keyboard('Ask Mira');
  await waitFor(async () => expect(await noteKept()).toBe('Ask Mira'), { timeout: 2_000 });
  await waitFor(() => expect(draftsLeft()).toEqual([]));
  expect(note.value).toBe('Ask Mira');
});

it('sends a note at once when its writer goes on to something else', async () => {
  const { hand, box } = await atNote();
  await hand.keyboard('Ask Mira');
  await hand.click(box);
  await waitFor(async () => expect(await noteKept()).toBe('Ask Mira'), { timeout: 5_000 });
});

it('takes one editing back as one, pauses and all', async () => {
  const { hand, box } = await atNote();
  await hand.keyboard('Ask Mira');
  await waitFor(async () => expect(await noteKept()).toBe('Ask Mira'), { timeout: 2_000 });
  await hand.keyboard(' about it');
  await hand.click(box);
  await waitFor(async () => expect(await noteKept()).toBe('Ask Mira about it'));
  expect(background.asked.length).toBeGreaterThan(1);
  expect(noteSteps()).toBe(1);
  await hand.keyboard('{ArrowDown}z');
  await waitFor(async () => expect(await noteKept()).toBeUndefined());
});

it('counts another editing as another step', async () => {
  const { hand, box, note } = await atNote();
  await hand.keyboard('Ask Mira');
  await hand.click(box);
  await waitFor(async () => expect(await noteKept()).toBe('Ask Mira'));
  // The first editing ends when its answer has come.
  await waitFor(() => expect(draftOf(paper.id)).toBeUndefined());
  await hand.click(note);
  await hand.keyboard('!');
  await hand.click(box);
  await waitFor(async () => expect(await noteKept()).toBe('Ask Mira!'));
  expect(noteSteps()).toBe(2);
});

it('keeps a note that was being typed when the popup closed, and sends it when it opens again', async () => {
  keepDraft(paper.id, { op: 'op-of-yesterday', step: 'step-of-yesterday', note: 'Half a thou' });
  openPopup(library);
  await waitFor(async () => expect(await noteKept()).toBe('Half a thou'));
  expect(background.asked.map(({ step }) => step)).toEqual(['step-of-yesterday']);
  await waitFor(() => expect(draftsLeft()).toEqual([]));
});

it('does not bring back a paper that was removed after the last popup sent its note', async () => {
  const sent = { op: 'op-of-yesterday', step: 'step-of-yesterday' };
  keepDraft(paper.id, { ...sent, note: 'Ask Mira' });
  await library.does({ verb: 'note', ids: [paper.id], note: 'Ask Mira' }, sent);
  await library.does({ verb: 'remove', ids: [paper.id] });
  openPopup(library);
  await waitFor(() => expect(draftsLeft()).toEqual([]));
  expect(await library.db.clips.get(paper.id)).toMatchObject({ note: 'Ask Mira', trashedAt: MORNING });
});

it('sends every writing of a note as a change of its own', async () => {
  const { hand } = await atNote();
  await hand.keyboard('Ask');
  const first = draftOf(paper.id);
  await hand.keyboard(' Mira');
  expect(draftOf(paper.id)?.op).not.toBe(first?.op);
  await waitFor(async () => expect(await noteKept()).toBe('Ask Mira'), { timeout: 2_000 });
});

it('sends what is typed between a note and its answer', async () => {
  const { hand } = await atNote();
  let answer = () => {};
  background.ready = new Promise((ready) => {
    answer = ready;
  });
  await hand.keyboard('Ask');
  await waitFor(() => expect(background.asked).toHaveLength(1), { timeout: 2_000 });
  await hand.keyboard(' Mira');
  answer();
  await waitFor(async () => expect(await noteKept()).toBe('Ask Mira'), { timeout: 2_000 });
});

it('sends the other notes that were left when one cannot be kept', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const sent: ArxivId[] = [];
  for (const id of [paper.id, anId()]) keepDraft(id, { op: `op-${id}`, step: `step-${id}`, note: 'Ask Mira' });
  const [refused] = draftsLeft();
  await sendDraftsLeft(async (gesture) => {
    if (gesture.verb !== 'note') return;
    if (gesture.ids[0] === refused) throw new StoreFailedError('disk full');
    sent.push(...gesture.ids);
  });
  expect([sent.length, draftsLeft(), warned.mock.calls.length]).toEqual([1, [refused], 1]);
  warned.mockRestore();
  localStorage.clear();
});

it('has room for a note as long as can be kept', async () => {
  const { note } = await atNote();
  expect(note.maxLength).toBe(LONGEST_NOTE);
});

it('sends what was typed last when the popup closes', async () => {
  const { hand, close } = await atNote();
  await hand.keyboard('Ask Mira');
  close();
  await waitFor(async () => expect(await noteKept()).toBe('Ask Mira'), { timeout: 5_000 });
});

it('keeps what was typed, and says so, when it could not be kept', async () => {
  const { hand, box, note } = await atNote();
  background.full = true;
  await hand.keyboard('Ask Mira');
  await hand.click(box);
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not be kept/);
  expect(note.value).toBe('Ask Mira');
  expect(draftOf(paper.id)?.note).toBe('Ask Mira');
  background.full = false;
  await hand.click(note);
  await hand.click(box);
  await waitFor(async () => expect(await noteKept()).toBe('Ask Mira'));
});

it('shows a note that another hand wrote while nothing is typed here', async () => {
  const { note } = await atNote();
  await library.does({ verb: 'note', ids: [paper.id], note: 'From the page' });
  await waitFor(() => expect(note.value).toBe('From the page'));
});

it('does not write over what is being typed', async () => {
  const { hand, note } = await atNote();
  await hand.keyboard('Mine');
  await library.does({ verb: 'note', ids: [paper.id], note: 'Theirs' });
  await new Promise((later) => setTimeout(later, 60));
  expect(note.value).toBe('Mine');
});
