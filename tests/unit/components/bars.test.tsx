import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LastResort } from '@/components/LastResort';
import { Notice } from '@/components/Notice';
import { PageBar, type PageShown } from '@/components/PageBar';
import { ShelfBar } from '@/components/ShelfBar';
import { StoreFailedError } from '@/lib/library/storeFailed';

afterEach(cleanup);

describe('what just happened', () => {
  it('is spoken politely, and taken back with Undo', async () => {
    const undone: string[] = [];
    const removed = { text: 'Removed.', step: 'step-1', seen: true };
    render(<Notice spoken="Removed." shown={removed} onUndo={(step) => undone.push(step)} />);
    const status = screen.getByRole('status');
    expect([status.textContent, status.getAttribute('aria-live')]).toEqual(['Removed.', 'polite']);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undone).toEqual(['step-1']);
  });

  it('stays in sight while other news are spoken', () => {
    const removed = { text: 'Removed.', step: 'step-1', seen: true };
    render(<Notice spoken="3 papers found." shown={removed} onUndo={() => {}} />);
    expect(screen.getByRole('status').textContent).toBe('3 papers found.');
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  it('has a place to be spoken from before anything happened', () => {
    render(<Notice spoken={undefined} shown={undefined} onUndo={() => {}} />);
    expect(screen.getByRole('status').textContent).toBe('');
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the line about the page', () => {
  const show = (shown: PageShown) => {
    const pressed: string[] = [];
    const { container } = render(
      <PageBar shown={shown} onReload={() => pressed.push('reload')} onAllow={() => pressed.push('allow')} />,
    );
    return { text: container.textContent, pressed };
  };

  it.each([
    [{ papers: 24, isNew: 9, clipped: 3 }, '24 papers · 9 new · 3 clipped'],
    [{ papers: 1, isNew: 1, clipped: 1 }, '1 paper · 1 new · 1 clipped'],
    [{ papers: 0, isNew: 0, clipped: 0 }, 'No papers on this page'],
  ])('of %o is: %s', (counts, text) => {
    expect(show({ page: 'listing', ...counts }).text).toBe(text);
  });

  it('is the way to the feed elsewhere', () => {
    show({ page: 'elsewhere', feed: 'https://example.org/papers' });
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Today’s papers' }).href).toBe(
      'https://example.org/papers',
    );
  });

  it.each([
    ['stale', 'Reload this page', 'reload'],
    ['closed', 'Allow', 'allow'],
  ] as const)('of a page that is %s is one step: %s', async (page, button, deed) => {
    const { pressed } = show({ page });
    await userEvent.click(screen.getByRole('button', { name: button }));
    expect(pressed).toEqual([deed]);
  });
});

describe('the shelf bar', () => {
  it('writes how much is on a shelf as in the language in use', () => {
    document.documentElement.lang = 'de';
    const shelves = [{ key: 'all', name: 'All', count: 1204 }];
    render(
      <ShelfBar
        shelves={shelves}
        chosen="all"
        onChoose={() => {}}
        onLeave={() => {}}
        onEditLists={() => {}}
        onEditRules={() => {}}
        onLibrary={() => {}}
        onPanel={() => {}}
      />,
    );
    expect(screen.getByRole('button', { name: 'All 1.204' })).toBeTruthy();
    document.documentElement.lang = '';
  });

  it('chooses a shelf, leaves a passing one, and says which is chosen', async () => {
    const done: string[] = [];
    const shelves = [
      { key: 'all', name: 'All', count: 40 },
      { key: 'tag rl', name: '#rl', passing: true },
    ];
    render(
      <ShelfBar
        shelves={shelves}
        chosen="tag rl"
        onChoose={(key) => done.push(key)}
        onLeave={() => done.push('left')}
        onEditLists={() => done.push('lists')}
        onEditRules={() => done.push('rules')}
        onLibrary={() => done.push('library')}
        onPanel={() => done.push('panel')}
      />,
    );
    expect(screen.getAllByRole('button', { current: true }).map((chosen) => chosen.textContent.trim())).toEqual([
      '#rl',
    ]);
    for (const name of [/^#rl/, 'All 40', 'Edit lists', 'Rules', 'Side panel', 'Open the library'])
      await userEvent.click(screen.getByRole('button', { name }));
    expect(done).toEqual(['left', 'all', 'lists', 'rules', 'panel', 'library']);
    const bar = screen.getByRole('list');
    fireEvent.wheel(bar, { deltaY: 60 });
    expect(bar.scrollLeft).toBe(60);
  });
});

describe('a saved search in the shelf bar', () => {
  const shelves = [
    { key: 'all', name: 'All', count: 40 },
    { key: 'list l1', name: 'Robots', count: 3 },
    { key: 'search s1', name: 'To read', count: 12, query: 'robot is:unread' },
  ];
  const show = (chosen: string) => (
    <ShelfBar
      shelves={shelves}
      chosen={chosen}
      onChoose={() => {}}
      onLeave={() => {}}
      onEditLists={() => {}}
      onEditRules={() => {}}
      onLibrary={() => {}}
      onPanel={() => {}}
    />
  );

  it('is told from lists by a drawing, and says what it asks', () => {
    render(show('all'));
    const [, list, search] = screen.getAllByRole('listitem').map((item) => item.querySelector('button'));
    expect([list?.querySelector('svg'), list?.title]).toEqual([null, 'Robots']);
    expect(search?.querySelector('svg')).toBeTruthy();
    expect(search?.title).toBe('Saved search: robot is:unread');
  });

  it('comes into view when it is chosen from elsewhere', () => {
    const shown: unknown[] = [];
    const spy = vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(function (this: HTMLElement) {
      shown.push(this.textContent);
    });
    const { rerender } = render(show('all'));
    expect(shown).toEqual([]);
    rerender(show('search s1'));
    expect(shown).toEqual(['To read 12']);
    spy.mockRestore();
  });
});

it('says what failed in place of a page that cannot be drawn, and tries again', async () => {
  const Broken = () => {
    throw new StoreFailedError('closed');
  };
  let again = 0;
  render(
    <LastResort onAgain={() => again++}>
      <Broken />
    </LastResort>,
    { onCaughtError: () => {} },
  );
  expect(screen.getByRole('heading').textContent).toMatch(/cannot open Offprint’s store/);
  await userEvent.click(screen.getByRole('button', { name: 'Open again' }));
  expect(again).toBe(1);
});
