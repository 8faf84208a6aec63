import { make } from './element';
import type { PageHost } from './pageHost';
import { onPress } from './press';

/** How long a sentence stands, ms; one with a way back stands longer. */
const STANDS = 3_500;
const STANDS_WITH_OFFER = 6_000;

/** What the reader can do about a sentence. */
export interface Offer {
  word: string;
  act(): void;
}

/** Shows for a moment what became of what the reader did. It is heard by the page's voice, not from here. */
export interface Toast {
  show(sentence: string, offer?: Offer): void;
}

export function createToast(page: PageHost): Toast {
  const text = make('p');
  const button = make('button', { type: 'button', class: 'offer' });
  const element = make('aside', { class: 'toast' }, text, button);
  let offered: Offer | undefined;
  let going: ReturnType<typeof setTimeout> | undefined;
  element.hidden = true;
  page.root.append(element);

  onPress(button, () => {
    element.hidden = true;
    offered?.act();
  });

  function show(sentence: string, offer?: Offer): void {
    offered = offer;
    text.textContent = sentence;
    button.hidden = !offer;
    button.textContent = offer?.word ?? '';
    element.hidden = false;
    page.stand();
    wait(offer ? STANDS_WITH_OFFER : STANDS);
  }

  function wait(ms: number): void {
    clearTimeout(going);
    going = setTimeout(go, ms);
  }

  /** Not from under the reader's hand. */
  function go(): void {
    if (element.matches(':hover') || element.contains(page.root.activeElement)) wait(STANDS);
    else element.hidden = true;
  }
  return { show };
}
