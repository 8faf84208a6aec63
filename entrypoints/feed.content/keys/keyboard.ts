import { t } from '#i18n';
import { isDecided } from '@/components/strip/bar/counts';
import { offerFirst } from '@/components/strip/guard';
import { createKeysPanel } from '@/components/strip/keys/keysPanel';
import { type Deed, deedOf, goesOn, keysWith } from '@/components/strip/keys/keyTable';
import { shiftedKey } from '@/components/strip/keys/shiftedKey';
import type { PageHost } from '@/components/strip/pageHost';
import { createPicker } from '@/components/strip/picker/picker';
import type { PickerKind } from '@/components/strip/picker/pickerBody';
import { createSelectedBar } from '@/components/strip/selectedBar';
import type { Strip } from '@/components/strip/strip';
import { isPeriod } from '@/lib/feed/neighbours';
import type { ArxivId } from '@/lib/paper';
import type { Choices } from '../choices';
import type { Deck } from '../deck';
import { createHand } from './hand';
import { createPlace } from './place';
import { createPointing } from './pointing';
import { isForThePage } from './territory';
import { createTurning } from './turning';
import { hadByAll, whereInWords } from './whereInWords';

export interface KeyboardNeeds {
  deck: Deck;
  choices: Choices;
  host: PageHost;
  stripOf(id: ArxivId): Strip | undefined;
  paperAt(element: Element | null): ArxivId | undefined;
  /** Leads the reader to what ends the list. */
  toEnd(): void;
  /** Another card is the current one. */
  moved(): void;
}

/** Single keys on the page: gestures without a pointer. */
export interface Keyboard {
  /** Opens the panel of all keys, or closes it. */
  showHelp(): void;
  /** The paper whose card keys act on. */
  current(): ArxivId | undefined;
  stop(): void;
}

/** What makes sense for the one paper of its own page. */
const FOR_ONE: readonly Deed[] = [
  'clip',
  'dismiss',
  'star',
  'tag',
  'list',
  'pdf',
  'copy',
  'copyMarkdown',
  'undo',
  'redo',
  'help',
];

/** Hears keys from now on; none is ours before the reader's choices are known. */
export function createKeyboard({ deck, choices, host, stripOf, paperAt, toEnd, moved }: KeyboardNeeds): Keyboard {
  const keys = () => keysWith(choices.now()?.keyOf ?? {});
  const place = createPlace({
    deck,
    say: (id, isSelected) => {
      host.sayWhere(whereInWords(deck, id, isSelected));
      moved();
    },
    selected: (count) => selectedBar.show(count),
  });
  const hand = createHand({ deck, undoKey: () => keys().undo, goOn: place.goOn, goBack: place.backTo });
  const turning = createTurning({ deck, choices, leave: place.leave, toEnd });
  const panel = createKeysPanel(host, { settings: choices.now, change: choices.change, failed: deck.failed });
  const picker = createPicker(host, {
    suggest: deck.suggest,
    apply: deck.apply,
    failed: deck.failed,
    say: deck.tell,
    inWords: hand.inWords,
    hadByAll: (kind, ids) => hadByAll(deck, kind, ids),
    boxOf,
  });
  const pointing = createPointing({ deck, place, paperAt, host: host.host, pressedElsewhere: picker.close });
  const selectedBar = createSelectedBar(host, {
    clip: () => withMeant(hand.clip),
    dismiss: () => withMeant(hand.dismiss),
    tag: () => pick('tag'),
    list: () => pick('list'),
    clear: place.clear,
  });

  const deeds: Record<Deed, (isHeld: boolean) => void> = {
    next: (isHeld) => place.step(1, isHeld),
    previous: (isHeld) => place.step(-1, isHeld),
    nextNew: () => place.step(1, false, isNew) || deck.tell(t('strip.said.noNewBelow')),
    extendDown: (isHeld) => place.extend(1, isHeld),
    extendUp: (isHeld) => place.extend(-1, isHeld),
    select: place.toggle,
    clear: place.clear,
    clip: () => withMeant(hand.clip),
    dismiss: () => withMeant(hand.dismiss),
    star: () => withMeant(hand.star),
    copy: () => withMeant(hand.copy),
    copyMarkdown: () => withMeant((ids) => hand.copy(ids, 'markdown')),
    tag: () => pick('tag'),
    list: () => pick('list'),
    open: () => open('page'),
    pdf: () => open('pdf'),
    undo: () => void deck.takeBack(undefined, t('strip.redoHint', { key: shiftedKey(keys().undo) })).then(place.goTo),
    redo: () => void deck.doAgain().then(place.goTo),
    previousDay: () => turning.turnTo(-1),
    nextDay: () => turning.turnTo(1),
    view: turning.changeView,
    done: turning.done,
    help: panel.toggle,
  };

  function pressed(event: KeyboardEvent): boolean {
    if (event.type !== 'keydown' || event.isComposing || !choices.now()?.keys) return false;
    if (event.key === 'Tab') pointing.tabbed();
    const deed = deedOf(event, keys());
    if (!deed || !makesSense(deed) || !isForThePage(event)) return false;
    if (!event.repeat || goesOn(deed)) deeds[deed](event.repeat);
    return true;
  }

  function makesSense(deed: Deed): boolean {
    const here = deck.occasion();
    if (!here) return false;
    if (deed === 'clear') return place.hasSelection();
    if (deed === 'previousDay' || deed === 'nextDay') return isPeriod(here);
    return here.feed !== 'paper' || FOR_ONE.includes(deed);
  }

  function withMeant(act: (ids: readonly ArxivId[]) => void): void {
    const ids = place.meant();
    if (ids.length > 0) act(ids);
  }

  function pick(kind: PickerKind): void {
    withMeant((ids) => picker.open(kind, ids));
  }

  /** Over the current card, or another of them. */
  function boxOf(ids: readonly ArxivId[]): DOMRect | undefined {
    const id = ids.find((each) => place.isAt(each)) ?? ids[0];
    return id && stripOf(id)?.button.getBoundingClientRect();
  }

  function open(what: 'page' | 'pdf'): void {
    const id = place.one();
    if (id) void hand.open(id, what);
  }

  function isNew(id: ArxivId): boolean {
    const { known } = deck.shown(id);
    return known.isNew && !isDecided(known);
  }

  function focusCame({ target, isTrusted }: FocusEvent): void {
    if (isTrusted && target instanceof Element) pointing.focused(target);
  }

  const stopTaking = offerFirst((event) => {
    if (event instanceof KeyboardEvent) return pressed(event);
    return event instanceof MouseEvent && pointing.take(event);
  });
  document.addEventListener('focusin', focusCame, { capture: true, passive: true });
  deck.onChanged(() => {
    place.draw();
    picker.draw();
  });
  choices.onChanged(({ keys: areOn }) => {
    if (!areOn) place.leave();
    panel.draw();
  });

  return {
    showHelp: panel.toggle,
    current: place.current,
    stop: () => {
      stopTaking();
      document.removeEventListener('focusin', focusCame, true);
      picker.close();
    },
  };
}
