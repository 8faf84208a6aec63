import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { RulesDialog } from '@/components/RulesDialog';
import type { TryOut } from '@/components/tryOut';
import type { Gesture } from '@/lib/library/gesture';
import type { CountedRule } from '@/lib/library/ruleQueries';
import { StoreFailedError } from '@/lib/library/storeFailed';
import { readPageQuery } from '@/lib/search/query/pageQuery';
import { aKeptPaper, aList, anId, aRule, aTag, MORNING } from '@/tests/support/factories';

afterEach(cleanup);

const titles = ['Agents that Fold Paper', 'Agents at Sea', 'Agents on Ice', 'Agents and Us', 'Robots that Fold Paper'];
const papers = titles.map((title, n) => aKeptPaper({ id: anId(n), title, abstract: '', upvotes: n * 20 }));
/** Two of the papers are clipped. */
const tryOut: TryOut = async (query) => {
  const { test, refused } = readPageQuery(query, MORNING);
  const matched = test && papers.filter(test);
  const run = matched && {
    count: matched.length,
    titles: matched.slice(0, 3).map(({ title }) => title),
    clipped: Math.min(matched.length, 2),
  };
  return { refused, ...(run && { run }) };
};
const agents: CountedRule = { ...aRule(), tags: ['RL'], lists: ['list-robots'], count: 12 };
const folding: CountedRule = { ...aRule({ id: 'fold', query: 'fold', does: 'dim', onAt: undefined }), count: 0 };

function open(rules: CountedRule[] = [agents, folding], { fails = false, tries = tryOut } = {}) {
  const gestures: Gesture[] = [];
  const change = async (gesture: Gesture) => {
    if (fails) throw new StoreFailedError('disk full');
    gestures.push(gesture);
  };
  const closed: true[] = [];
  const props = { lists: [aList()], tryOut: tries, change, onClose: () => closed.push(true) };
  const suggestTags = async () => [aTag('Agents')];
  render(<RulesDialog rules={rules} suggestTags={suggestTags} {...props} />);
  return { gestures, closed, hand: userEvent.setup() };
}

const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const switchOf = (rule: string) => screen.getByRole('switch', { name: `Rule ${rule}` });
const dryRun = () => screen.getByRole('status').textContent;

describe('the rules', () => {
  it('say what they do and did, and those that are off what they would have matched', async () => {
    open();
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toBe('agentsClip · #RL · Robots12 papers so far');
    await waitFor(() =>
      expect(second?.textContent).toBe(
        'foldDim the cardWould have matched 2 papers in 30 days: ' +
          'Agents that Fold Paper; Robots that Fold Paper 2 of them are clipped already.',
      ),
    );
    expect(screen.getAllByRole('switch', { checked: true })).toEqual([switchOf('agents')]);
  });

  it('are switched off and on', async () => {
    const { gestures, hand } = open();
    await hand.click(switchOf('agents'));
    await screen.findByText(/Would have matched 2/);
    await hand.click(switchOf('fold'));
    expect(gestures).toEqual([
      { verb: 'switchRule', rule: 'rule-agents', on: false },
      { verb: 'switchRule', rule: 'fold', on: true },
    ]);
  });

  it.each<[string, TryOut | undefined, string]>([
    ['while its dry run is not there', () => new Promise(() => {}), 'fold'],
    ['when it cannot be understood', undefined, 'fold tag:rl'],
  ])('are not switched on %s', async (_when, tries, query) => {
    const { gestures, hand } = open([{ ...folding, query }], { tries: tries ?? tryOut });
    expect(switchOf(query).getAttribute('aria-disabled')).toBe('true');
    await hand.click(switchOf(query));
    expect(gestures).toEqual([]);
  });

  it('are deleted, and the focus goes on to the neighbour', async () => {
    const { gestures, hand } = open();
    await hand.click(button('Delete rule agents'));
    expect(gestures).toEqual([{ verb: 'deleteRule', rule: 'rule-agents' }]);
    expect(document.activeElement).toBe(screen.getAllByRole('listitem')[1]);
  });

  it('say what went wrong', async () => {
    const { hand } = open([agents], { fails: true });
    await hand.click(switchOf('agents'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be kept/);
  });

  it('say what they are for, and offer to make the first', () => {
    open([]);
    expect(screen.getByText(/clips or dims papers by itself/)).toBeTruthy();
    expect(document.activeElement).toBe(button('New rule'));
  });
});

describe('a new rule', () => {
  /** The editor of a new rule, its first field in focus. */
  async function openNew(options?: Parameters<typeof open>[1]) {
    const opened = open([], options);
    await opened.hand.click(button('New rule'));
    return opened;
  }

  it('is a form that writes a query', async () => {
    const { hand } = await openNew();
    expect(document.activeElement).toBe(field(/^Words/));
    await hand.keyboard('deep nets');
    await hand.type(field('Author'), 'Geoffrey Hinton');
    await hand.type(field('Organisation'), 'lantern');
    await hand.type(field(/^Upvotes/), '5o0');
    await hand.click(screen.getByRole('checkbox', { name: 'Has code' }));
    expect(field(/^As a query/).value).toBe('deep nets author:"Geoffrey Hinton" org:lantern upvotes:>=50 has:code');
    await hand.clear(field(/^Words/));
    await hand.clear(field('Organisation'));
    expect(field(/^As a query/).value).toBe('author:"Geoffrey Hinton" upvotes:>=50 has:code');
  });

  it('can be written as a query, which fills the form as far as that can say it', async () => {
    const { hand } = await openNew();
    await hand.type(field(/^As a query/), 'robots upvotes:>50 has:code');
    expect([field(/^Words/).value, field(/^Upvotes/).value]).toEqual(['robots', '51']);
    await hand.type(field(/^As a query/), ' or agents');
    expect([field(/^Words/).value, field(/^Words/).disabled]).toEqual(['', true]);
    expect(screen.getByText(/more than the fields/)).toBeTruthy();
  });

  it('shows what it would have matched as it is typed, and how much of that is clipped', async () => {
    const { hand } = await openNew();
    expect(dryRun()).toMatch(/^Here will stand/);
    await hand.type(field(/^Words/), 'agents');
    await waitFor(() =>
      expect(dryRun()).toBe(
        'Would have matched 4 papers in 30 days:' +
          'Agents that Fold PaperAgents at SeaAgents on Iceand 1 more. 2 of them are clipped already.',
      ),
    );
    await hand.type(field(/^Upvotes/), '90');
    await waitFor(() => expect(dryRun()).toBe('Would have matched no paper in 30 days.'));
  });

  it('names the parts that a rule can do nothing with', async () => {
    const { hand } = await openNew();
    await hand.type(field(/^As a query/), 'agents tag:rl');
    await waitFor(() => expect(dryRun()).toMatch(/can do nothing with: tag:rl$/));
    expect(button('Switch on').disabled).toBe(true);
  });

  it('is switched on only once its dry run is there, and then kept whole', async () => {
    const { gestures, hand } = await openNew();
    expect([button('Switch on').disabled, button('Keep for later').disabled]).toEqual([true, true]);
    await hand.type(field(/^Words/), 'agents');
    expect(button('Switch on').disabled).toBe(true);
    await waitFor(() => expect(button('Switch on').disabled).toBe(false));
    await hand.click(screen.getByRole('radio', { name: 'Clip and star' }));
    await hand.type(screen.getByRole('combobox', { name: 'Add a tag' }), 'To read,RL{Enter}');
    await hand.click(screen.getByRole('checkbox', { name: 'Robots' }));
    await hand.click(button('Switch on'));
    expect(gestures).toEqual([
      {
        verb: 'saveRule',
        rule: expect.any(String),
        query: 'agents',
        does: 'star',
        tags: ['To read', 'RL'],
        lists: ['list-robots'],
        on: true,
      },
    ]);
    expect(button('New rule')).toBeTruthy();
  });

  it('can be kept without being switched on, even by a query that is refused', async () => {
    const { gestures, hand } = await openNew();
    await hand.type(field(/^As a query/), 'tag:rl');
    await hand.click(button('Keep for later'));
    expect(gestures).toMatchObject([{ verb: 'saveRule', query: 'tag:rl', on: false }]);
  });

  it('asks for no tags and lists when it dims', async () => {
    const { hand } = await openNew();
    await hand.click(screen.getByRole('radio', { name: 'Dim the card' }));
    expect(screen.queryByRole('combobox', { name: 'Add a tag' })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Robots' })).toBeNull();
  });

  it('puts its papers on a list that is made for it', async () => {
    const { gestures, hand } = await openNew();
    await hand.type(field(/^As a query/), 'agents');
    await hand.type(field('New list'), 'Agents{Enter}');
    await hand.click(button('Keep for later'));
    const [made, saved] = gestures;
    expect(made).toEqual({ verb: 'createList', list: expect.any(String), name: 'Agents', ids: [] });
    expect(saved).toMatchObject({ lists: [made && 'list' in made && made.list] });
  });

  it('stays as typed when it could not be kept', async () => {
    const { hand } = await openNew({ fails: true });
    await hand.type(field(/^Words/), 'agents');
    await hand.click(button('Keep for later'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be kept/);
    expect(field(/^Words/).value).toBe('agents');
  });

  it('is left at Esc and Back, without a trace', async () => {
    const { gestures, closed, hand } = await openNew();
    await hand.keyboard('agents{Escape}');
    expect(button('New rule')).toBeTruthy();
    await hand.click(button('New rule'));
    await hand.click(button('Back'));
    expect([gestures, closed]).toEqual([[], []]);
  });
});

describe('a rule that is changed', () => {
  it('stands in the form, and stays on', async () => {
    const { gestures, hand } = open();
    await hand.click(button('Change rule agents'));
    expect(screen.getByRole('dialog', { name: 'Change a rule' })).toBeTruthy();
    expect(field(/^Words/).value).toBe('agents');
    const tags = screen.getByRole('list', { name: 'Tags' });
    expect(within(tags).getByText('RL')).toBeTruthy();
    await hand.click(button('Take the tag RL off'));
    await hand.type(field(/^Upvotes/), '50');
    await waitFor(() => expect(button('Keep').disabled).toBe(false));
    await hand.click(button('Keep'));
    expect(gestures).toEqual([
      {
        verb: 'saveRule',
        rule: 'rule-agents',
        query: 'agents upvotes:>=50',
        does: 'clip',
        tags: [],
        lists: ['list-robots'],
        on: true,
      },
    ]);
  });

  it('can be switched off as it is kept', async () => {
    const { gestures, hand } = open();
    await hand.click(button('Change rule agents'));
    await hand.click(button('Switch off'));
    expect(gestures).toMatchObject([{ verb: 'saveRule', rule: 'rule-agents', on: false }]);
  });
});
