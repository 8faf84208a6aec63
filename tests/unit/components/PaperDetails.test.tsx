import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { PaperDetails, type PaperDetailsProps } from '@/components/PaperDetails';
import type { Gesture } from '@/lib/library/gesture';
import type { Row } from '@/lib/library/queries';
import { StoreFailedError } from '@/lib/library/storeFailed';
import { aClip, aKeptPaper, aList, anId, aTag } from '@/tests/support/factories';

afterEach(cleanup);

const id = anId();
const robots = aList();
const thesis = aList({ id: 'list-thesis', name: 'Thesis' });

function open(row: Partial<Row> = {}, props: Partial<PaperDetailsProps> = {}) {
  const gestures: Gesture[] = [];
  render(
    <PaperDetails
      row={{ id, paper: aKeptPaper({ id }), clip: aClip({ paperId: id }), tags: [], ...row }}
      lists={[robots, thesis]}
      note={{ text: 'at the far end', pending: false, trouble: undefined, write: () => {}, rest: () => {} }}
      suggestTags={async () => []}
      change={async (gesture) => void gestures.push(gesture)}
      copy={() => {}}
      {...props}
    />,
  );
  return { gestures, hand: userEvent.setup() };
}

it('shows the whole account of a paper', () => {
  const paper = aKeptPaper({ id, aiSummary: 'Small lanterns help.', authors: ['A', 'B', 'C', 'D'] });
  open({ paper });
  for (const text of ['Small lanterns help.', /We light a long context/, 'A, B, C, D', 'long context'])
    expect(screen.getByText(text)).toBeTruthy();
});

it('shows the first authors of many, and all on request', async () => {
  const authors = Array.from({ length: 23 }, (_, i) => `Author ${i + 1}`);
  const { hand } = open({ paper: aKeptPaper({ id, authors }) });
  expect(screen.queryByText(/Author 23/)).toBeNull();
  await hand.click(screen.getByRole('button', { name: '+15 more' }));
  expect(screen.getByText(/Author 23/)).toBeTruthy();
});

it('links to wherever the paper can be read, and nowhere else', () => {
  const paper = aKeptPaper({
    id,
    codeUrl: 'https://github.com/okafor/lanterns',
    codeStars: 12_345,
    projectUrl: 'javascript:alert(1)',
  });
  open({ paper });
  const links = screen.getAllByRole<HTMLAnchorElement>('link');
  expect(links.map(({ textContent }) => textContent)).toEqual([
    'Paper page',
    'PDF',
    'arXiv',
    'alphaXiv',
    'Code ★ 12,345',
  ]);
  expect(links.every(({ href, rel }) => href.startsWith('https://') && rel === 'noopener noreferrer')).toBe(true);
});

it('says that facts are to come where there are none, and still links to the paper', () => {
  open({ paper: undefined });
  expect(screen.getByText(/only the number of this paper/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'PDF' })).toBeTruthy();
});

it('puts a paper on a list, and takes it off another', async () => {
  const { gestures, hand } = open({ clip: aClip({ paperId: id, lists: [thesis.id] }) });
  await hand.click(screen.getByRole('checkbox', { name: 'Robots' }));
  await hand.click(screen.getByRole('checkbox', { name: 'Thesis' }));
  expect(gestures).toEqual([
    { verb: 'list', ids: [id], add: [robots.id], drop: [] },
    { verb: 'list', ids: [id], add: [], drop: [thesis.id] },
  ]);
});

it('makes a list with the paper on it', async () => {
  const { gestures, hand } = open();
  await hand.type(screen.getByRole('textbox', { name: 'New list' }), '  Reading   group{Enter}');
  expect(gestures).toEqual([{ verb: 'createList', list: expect.any(String), name: 'Reading group', ids: [id] }]);
});

it('makes no second list of a name that is there', async () => {
  const { gestures, hand } = open();
  await hand.type(screen.getByRole('textbox', { name: 'New list' }), 'thesis{Enter}');
  expect(screen.getByRole('alert').textContent).toBe('There is already a list “Thesis”.');
  expect(gestures).toEqual([]);
});

it('sets the status, tags and removes', async () => {
  const { gestures, hand } = open({ tags: [aTag('rl')] });
  await hand.click(screen.getByRole('radio', { name: 'Read' }));
  await hand.type(screen.getByRole('combobox'), 'agents{Enter}');
  await hand.click(screen.getByRole('button', { name: 'Remove' }));
  expect(gestures).toEqual([
    { verb: 'status', ids: [id], status: 'read' },
    { verb: 'tag', ids: [id], add: ['agents'], drop: [] },
    { verb: 'remove', ids: [id] },
  ]);
});

it('offers nothing to remove for a paper that is not clipped', () => {
  open({ clip: undefined });
  expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
});

it('says beside the lists why one could not be made, and keeps its name', async () => {
  const change = () => Promise.reject(new StoreFailedError('disk full'));
  const { hand } = open({}, { change });
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'New list' });
  await hand.type(name, 'Reading group{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not be kept/);
  expect(name.value).toBe('Reading group');
});

it.each([
  ['tags', 'combobox', 'Add a tag'],
  ['lists', 'checkbox', 'Robots'],
] as const)('takes the focus to the %s when a key asked for them', (part, role, name) => {
  open({}, { asked: { part, times: 1 } });
  expect(document.activeElement).toBe(screen.getByRole(role, { name }));
});

it('leaves out what its page says when that stands beside', () => {
  open({}, { brief: true });
  expect(screen.queryByText('Abstract')).toBeNull();
  expect(screen.getByRole('combobox', { name: 'Add a tag' })).toBeTruthy();
});

it.each([
  ['agents', 'Clipped by rule “agents”'],
  ['', 'Clipped by a rule that is deleted'],
])('says that a rule clipped it: “%s”', (ruled, text) => {
  open({ ruled });
  expect(screen.getByText(text)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Do not dim' })).toBeNull();
});

it('lifts what a rule dimmed', async () => {
  const clip = { paperId: id, dimmedAt: 1, tags: [], lists: [], ruledBy: ['r'] };
  const { gestures, hand } = open({ clip, ruled: 'survey' });
  expect(screen.getByText('Dimmed by rule “survey”')).toBeTruthy();
  await hand.click(screen.getByRole('button', { name: 'Do not dim' }));
  expect(gestures).toEqual([{ verb: 'undim', ids: [id] }]);
});

it('says nothing of rules where none did anything', () => {
  open();
  expect(screen.queryByText(/by rule/)).toBeNull();
});

it.each([
  '[a](javascript:alert(1))',
  '<img src=x onerror="window.ran=1">',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<a href="data:text/html,x">x</a>',
  '<style>@import "https://tracker.example/x.css";</style>',
  '<svg></p><style><a id="</style><img src=1 onerror=window.ran=1>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.ran=1&gt;">',
  'x'.repeat(200_000),
  'a line\n'.repeat(28_000),
])('N01 shows a note like %.30s as the text that it is', (text) => {
  open({}, { note: { text, pending: false, trouble: undefined, write: () => {}, rest: () => {} } });
  expect((screen.getByLabelText('Note') as HTMLTextAreaElement).value).toBe(text);
  expect(
    document.querySelectorAll('img, iframe, style, script, a[href^="data:"], a[href^="javascript:"]'),
  ).toHaveLength(0);
  expect(window).not.toHaveProperty('ran');
});

it('copies the paper in each way in which it can be cited', async () => {
  const copied: string[] = [];
  open({}, { copy: (as) => copied.push(as) });
  for (const name of ['BibTeX', 'Markdown', 'Citation']) await userEvent.click(screen.getByRole('button', { name }));
  expect(copied).toEqual(['bibtex', 'markdown', 'plain']);
});

it('suggests tags that it does not bear, and adds one by a click', async () => {
  const { gestures, hand } = open({ tags: [aTag('rl')] }, { suggested: ['RL', 'agents'] });
  expect(screen.queryByRole('button', { name: 'Add the tag RL' })).toBeNull();
  await hand.click(screen.getByRole('button', { name: 'Add the tag agents' }));
  expect(gestures).toEqual([{ verb: 'tag', ids: [id], add: ['agents'], drop: [] }]);
});
