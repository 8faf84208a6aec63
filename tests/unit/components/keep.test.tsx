import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Backups } from '@/components/keep/Backups';
import { BringIn, type BringInProps, type ImportState } from '@/components/keep/BringIn';
import { Outside, type OutsideProps } from '@/components/keep/Outside';
import type { PreviewedFile } from '@/components/keep/Preview';
import { TakeOut, type TakeOutProps } from '@/components/keep/TakeOut';
import { snapshotOf } from '@/lib/backups/snapshotName';
import { MORNING } from '@/tests/support/factories';

afterEach(cleanup);
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('bringing papers in', () => {
  const preview = { added: 412, differ: 3, same: 0, removed: 0, lists: 1, tags: 0, rules: 0 };
  const file: PreviewedFile = { title: 'zotero.bib', preview, missed: [], missedCount: 0, writtenAt: undefined };
  const read: ImportState = { kind: 'read', ...file };
  function bring(props: Partial<BringInProps>) {
    const hands = {
      read: vi.fn(),
      takeIn: vi.fn(),
      undo: vi.fn(),
      onStop: vi.fn(),
      onForget: vi.fn(),
      onStopImport: vi.fn(),
      onRetry: vi.fn(),
      onPauseFacts: vi.fn(),
    };
    render(<BringIn state={{ kind: 'none' }} progress={undefined} facts={undefined} {...hands} {...props} />);
    return hands;
  }

  it('tells what a file would change before it does', async () => {
    const { takeIn } = bring({ state: read });
    const counts = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(counts).toEqual(['+412', '3', '0', '0']);
    expect(screen.getByText('New besides: 1 list.')).toBeTruthy();
    await press('Add to my library');
    expect(takeIn).toHaveBeenCalled();
  });

  it('offers nothing to add when all of it is here', () => {
    bring({ state: { kind: 'read', ...file, preview: { ...preview, added: 0, differ: 0, lists: 0, same: 9 } } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add to my library' }).disabled).toBe(true);
    expect(screen.getByText('All of this is in your library already.')).toBeTruthy();
  });

  it('says what was not understood', () => {
    const missed: PreviewedFile['missed'] = [{ why: 'noArxivId', at: 3, text: 'A book' }];
    bring({ state: { kind: 'read', ...file, missed, missedCount: 1 } });
    expect(screen.getByText('A book')).toBeTruthy();
  });

  it('reads what is pasted', async () => {
    const hands = bring({});
    await userEvent.type(screen.getByRole('textbox'), '2609.10001');
    await press('Read');
    const [[files, title] = []] = hands.read.mock.calls;
    expect([await files[0].text(), title]).toEqual(['2609.10001', 'Pasted text']);
  });

  it('says how far the missing facts are, and lets them be paused and go on', async () => {
    const going = bring({ facts: { missing: 30, of: 40, isPaused: false } });
    expect(screen.getByRole('progressbar')).toMatchObject({ value: 10, max: 40 });
    await press('Pause');
    cleanup();
    const paused = bring({ facts: { missing: 1, of: 40, isPaused: true } });
    expect(screen.getByText('1 clipped paper still lacks its facts. You paused the fetching.')).toBeTruthy();
    await press('Go on');
    expect([going, paused].map(({ onPauseFacts }) => onPauseFacts.mock.calls)).toEqual([[[true]], [[false]]]);
  });

  it('can be taken back, tried again, and stopped', async () => {
    const done = bring({ state: { kind: 'done', step: 'step-1' } });
    await press('Undo');
    expect(done.undo).toHaveBeenCalledWith('step-1');
    cleanup();
    const stuck = bring({ progress: { title: 'zotero.bib', done: 2, parts: 9, trouble: 'The disk is full.' } });
    await press('Try again');
    await press('Stop and take back');
    expect([stuck.onRetry.mock.calls.length, stuck.onStopImport.mock.calls.length]).toEqual([1, 1]);
  });
});

it('restores from the snapshot that is chosen, and from none that cannot be read', async () => {
  const onRestore = vi.fn();
  const [newer, older] = [snapshotOf('daily', MORNING), snapshotOf('import', MORNING - 60_000)];
  const snapshots = [
    { ...newer, bytes: 2_400_000, papers: 412 },
    { ...older, bytes: 7_000, papers: undefined },
  ];
  render(
    <Backups
      snapshots={snapshots}
      isTaking={false}
      isBusy={false}
      trouble={undefined}
      onTake={() => {}}
      onRestore={onRestore}
    />,
  );
  expect(screen.getByText('412 papers · 2.4 MB · daily')).toBeTruthy();
  const [first, second] = screen.getAllByRole<HTMLButtonElement>('button', { name: /^Restore the snapshot of/ });
  expect([first?.disabled, second?.disabled]).toEqual([false, true]);
  await userEvent.click(first as HTMLElement);
  expect(onRestore).toHaveBeenCalledWith(newer.name, expect.stringContaining('Snapshot of'));
});

describe('copies outside the browser', () => {
  const rest: Omit<OutsideProps, 'onSave' | 'onAllowFolder'> = {
    last: undefined,
    isOld: true,
    folder: undefined,
    canChooseFolder: false,
    isWeekly: false,
    isBusy: false,
    trouble: undefined,
    onChooseFolder: () => {},
    onForgetFolder: () => {},
    onWeekly: () => {},
  };
  const hands = () => ({ onSave: vi.fn(), onAllowFolder: vi.fn() });

  it('are asked for while there is none; folders only where they can be chosen', () => {
    render(<Outside {...rest} {...hands()} />);
    expect(screen.getByText('There is no copy outside the browser yet.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Choose a folder…' })).toBeNull();
  });

  it('go on into a folder once the browser asked again', async () => {
    const { onSave, onAllowFolder } = hands();
    const folder = { name: 'Safe', isFree: false };
    render(<Outside {...rest} canChooseFolder folder={folder} onSave={onSave} onAllowFolder={onAllowFolder} />);
    await press('Allow and copy');
    expect(onAllowFolder).toHaveBeenCalled();
  });
});

describe('taking papers out', () => {
  const hands: TakeOutProps = {
    state: { kind: 'none' },
    shelves: [{ which: { kind: 'all' }, name: 'All', count: 412 }],
    lists: [{ which: { kind: 'list', list: 'list-1' }, name: 'Talk in May', count: 2 }],
    tags: [],
    onSave: () => {},
    onStop: () => {},
  };

  it('saves a list in the kind that is chosen', async () => {
    const onSave = vi.fn();
    render(<TakeOut {...hands} onSave={onSave} />);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Which papers' }), 'Talk in May (2)');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'As' }), 'RIS');
    await press('Save file');
    expect(onSave).toHaveBeenCalledWith({ kind: 'list', list: 'list-1' }, 'ris');
  });

  it('saves no file of nothing', () => {
    render(<TakeOut {...hands} shelves={[{ which: { kind: 'all' }, name: 'All', count: 0 }]} />);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save file' }).disabled).toBe(true);
  });

  it('saves what a search finds, once something is searched', async () => {
    const onSave = vi.fn();
    render(<TakeOut {...hands} onSave={onSave} />);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Which papers' }), 'What a search finds…');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save file' }).disabled).toBe(true);
    await userEvent.type(screen.getByRole('searchbox'), 'agents');
    await press('Save file');
    expect(onSave).toHaveBeenCalledWith({ kind: 'search', query: 'agents' }, 'bibtex');
  });
});
