import { beforeEach, describe, expect, it } from 'vitest';
import { createKnownPapers } from '@/components/strip/knownPapers';
import type { Known } from '@/lib/library/clip';
import type { GestureOnPapers } from '@/lib/library/gesture';
import { anId, MORNING } from '@/tests/support/factories';
import { knownOf } from './hands';

const id = anId();
const clip: GestureOnPapers = { verb: 'clip', ids: [id] };
const kept = (facts: Partial<Known> = {}) => [knownOf(id, { clippedAt: 7, ...facts })];

/** A background that answers when told to. */
let sent: { gesture: GestureOnPapers; answer(known: Known[]): void; fail(error: Error): void }[] = [];
let drawn: string[] = [];
const keep = (gesture: GestureOnPapers) =>
  new Promise<Known[]>((answer, fail) => {
    sent.push({ gesture, answer, fail });
  });
const papers = () =>
  createKnownPapers(
    keep,
    (paper) => drawn.push(paper),
    () => MORNING,
  );

beforeEach(() => {
  sent = [];
  drawn = [];
});

const settled = () => new Promise((done) => setTimeout(done));

it('shows a clip before it is kept', () => {
  const known = papers();
  void known.apply(clip);
  expect(drawn).toEqual([id]);
  expect(known.shown(id)).toMatchObject({ known: { clippedAt: MORNING }, pending: [clip] });
});

it('shows what the answer says once it is kept', async () => {
  const known = papers();
  const failure = known.apply(clip);
  await settled();
  sent[0]?.answer(kept({ tags: ['rl'] }));
  expect(await failure).toBeUndefined();
  expect(known.shown(id)).toMatchObject({ known: { clippedAt: 7, tags: ['rl'] }, pending: [] });
});

it('puts a clip back when it could not be kept, and tells why', async () => {
  const known = papers();
  const failure = known.apply(clip);
  await settled();
  sent[0]?.fail(new Error('disk'));
  expect(await failure).toEqual(new Error('disk'));
  expect(known.shown(id)).toEqual({ known: knownOf(id), pending: [], failure: new Error('disk') });
});

it('forgets the failure at the next try', async () => {
  const known = papers();
  const first = known.apply(clip);
  await settled();
  sent[0]?.fail(new Error('disk'));
  await first;
  void known.apply(clip);
  expect(known.shown(id).failure).toBeUndefined();
});

it('keeps the gestures on one paper one after the other, and shows all of them at once', async () => {
  const known = papers();
  void known.apply(clip);
  void known.apply({ verb: 'tag', ids: [id], add: ['rl'], drop: [] });
  expect(known.shown(id).known.tags).toEqual(['rl']);
  await settled();
  expect(sent).toHaveLength(1);
  sent[0]?.answer(kept());
  await settled();
  expect(sent.map(({ gesture }) => gesture.verb)).toEqual(['clip', 'tag']);
  expect(known.shown(id).known).toMatchObject({ clippedAt: 7, tags: ['rl'] });
});

it('shows a pending gesture on top of what changed elsewhere meanwhile', () => {
  const known = papers();
  void known.apply({ verb: 'star', ids: [id], on: true });
  known.learn([knownOf(id, { clippedAt: 3, lists: ['a'] })]);
  expect(known.shown(id).known).toMatchObject({ clippedAt: 3, starredAt: MORNING, lists: ['a'] });
});

it('draws every paper that it learns of', () => {
  const known = papers();
  const other = anId();
  known.learn([knownOf(id), knownOf(other)]);
  expect(drawn).toEqual([id, other]);
});

it('takes a paper for new whose card was shown before its listing was recorded', () => {
  const known = papers();
  known.shown(id);
  known.learn([knownOf(id, { isNew: true })]);
  expect(known.shown(id).known.isNew).toBe(true);
});

it('calls no paper new that its own listing did not', () => {
  const known = papers();
  known.learn([knownOf(id)]);
  known.learn([knownOf(id, { isNew: true })]);
  expect(known.shown(id).known.isNew).toBe(false);
});

describe('a gesture on several papers', () => {
  const other = anId();
  const both: GestureOnPapers = { verb: 'clip', ids: [id, other] };

  it('shows on each at once and is sent once', async () => {
    const known = papers();
    void known.apply(both);
    expect([id, other].map((each) => known.shown(each).known.clippedAt)).toEqual([MORNING, MORNING]);
    await settled();
    expect(sent.map(({ gesture }) => gesture)).toEqual([both]);
  });

  it('is put back on each when it could not be kept', async () => {
    const known = papers();
    const failure = known.apply(both);
    await settled();
    sent[0]?.fail(new Error('disk'));
    await failure;
    expect([id, other].map((each) => known.shown(each))).toEqual(
      [id, other].map((each) => ({ known: knownOf(each), pending: [], failure: new Error('disk') })),
    );
  });

  it('waits for what is on its way for any of them', async () => {
    const known = papers();
    void known.apply({ verb: 'star', ids: [other], on: true });
    void known.apply(both);
    await settled();
    expect(sent).toHaveLength(1);
    sent[0]?.answer([knownOf(other, { clippedAt: 7, starredAt: 7 })]);
    await settled();
    expect(sent.map(({ gesture }) => gesture.verb)).toEqual(['star', 'clip']);
  });
});
