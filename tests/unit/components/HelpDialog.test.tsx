import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { HelpDialog } from '@/components/HelpDialog';
import { speak } from '@/lib/i18n';
import { readQuery } from '@/lib/search/query/readQuery';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  speak('en', {});
});

const keysOf = (what: string) =>
  [...(screen.getByText(what).parentElement?.querySelectorAll('kbd') ?? [])].map(({ textContent }) => textContent);

it.each([
  ['X11; Linux x86_64', ['/', 'Ctrl K'], ['Ctrl Enter']],
  ['Windows NT 10.0; Win64; x64', ['/', 'Ctrl K'], ['Ctrl Enter']],
  ['Macintosh; Intel Mac OS X 10_15_7', ['/', '⌘ K'], ['⌘ Enter']],
])('names the keys as they stand on a keyboard of %s', (system, search, openPdf) => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(`Mozilla/5.0 (${system})`);
  render(<HelpDialog onClose={() => {}} />);
  expect([keysOf('To the search box'), keysOf('Open its PDF')]).toEqual([search, openPdf]);
});

it('names keys in the language in use', () => {
  speak('de', { 'popup.keyNames.control': 'Strg', 'popup.keyNames.space': 'Leertaste' });
  render(<HelpDialog onClose={() => {}} />);
  expect(keysOf('To the search box')).toEqual(['/', 'Strg K']);
  expect(keysOf('Open and close the details')).toEqual(['Leertaste', '→', '←']);
});

it('names only what the search box understands', () => {
  render(<HelpDialog onClose={() => {}} />);
  const section = screen.getByText('In the search box').parentElement;
  const examples = [...(section?.querySelectorAll('kbd') ?? [])].map((kbd) => `${kbd.textContent}`.replace('…', 'abc'));
  expect(examples).toContain('tag:abc');
  const read = examples.map((example) => readQuery(example, { now: 0 }));
  expect(read.flatMap(({ notUnderstood }) => notUnderstood)).toEqual([]);
});
