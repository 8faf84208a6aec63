import { t } from '#i18n';
import { isPeriod, neighbourOf } from '@/lib/feed/neighbours';
import { localDay } from '@/lib/paper';
import type { View } from '@/lib/settings';
import type { Choices } from '../choices';
import type { Deck } from '../deck';

const VIEWS: readonly View[] = ['site', 'column', 'titles'];

export interface TurningNeeds {
  deck: Deck;
  choices: Choices;
  /** No card is the current one any more. */
  leave(): void;
  /** Leads the reader to what ends the list. */
  toEnd(): void;
}

/** What keys do with the page as a whole. */
export function createTurning({ deck, choices, leave, toEnd }: TurningNeeds) {
  function turnTo(step: 1 | -1): void {
    const here = deck.occasion();
    const address = isPeriod(here) ? neighbourOf(document, here, step, localDay(Date.now())) : undefined;
    if (address) location.assign(address);
    else deck.tell(t(step === 1 ? 'strip.said.noDayAfter' : 'strip.said.noDayBefore'));
  }

  async function changeView(): Promise<void> {
    const now = choices.now()?.view ?? 'site';
    const view = VIEWS[(VIEWS.indexOf(now) + 1) % VIEWS.length] ?? 'site';
    try {
      await choices.change({ view });
      deck.tell(t(`strip.view.${view}`));
    } catch (error) {
      deck.failed(error);
    }
  }

  /** The reader wants no more of this page: all its papers count as seen. */
  function done(): void {
    const ids = deck.cards().map(({ id }) => id);
    deck.seen(ids);
    leave();
    toEnd();
    deck.tell(t('strip.said.done', { count: ids.length }));
  }

  return { turnTo, changeView, done };
}
