import { make } from './element';
import { routeEvents } from './guard';
import { type Host, makeHost } from './hosts';
import { passPress } from './press';

/** What stands once on a page: the menu, the bar, the note in the corner, and the voice for those who hear the page. */
export interface PageHost extends Host {
  /** Puts the host on the page, or back on it. */
  stand(): void;
  /** Hands on what is typed within a part of it. */
  routeTyping(within: HTMLElement, to: (event: Event) => void): void;
  /** Something opens that stands alone: what was open before closes. */
  openAlone(close: () => void): void;
  /** Says a sentence to those who hear the page: what became of something that the reader did. */
  say(sentence: string): void;
  /** Says beside it where the reader is, so that neither takes the other's words. */
  sayWhere(sentence: string): void;
}

export function createPageHost(): PageHost {
  const { host, root } = makeHost('page');
  const [voice, place] = [aVoice(), aVoice()];
  root.append(voice, place);
  const routes: { within: HTMLElement; to: (event: Event) => void }[] = [];
  let closeOpen = () => {};
  routeEvents(host, (event) => {
    if (event instanceof MouseEvent && event.type === 'click') passPress(event, { host, root });
    else routes.find(({ within }) => within.contains(root.activeElement))?.to(event);
  });
  return {
    host,
    root,
    // Beside the body: nothing that a page draws again stands there.
    stand: () => {
      if (!host.isConnected) document.documentElement.append(host);
    },
    routeTyping: (within, to) => void routes.push({ within, to }),
    openAlone: (close) => {
      if (close !== closeOpen) closeOpen();
      closeOpen = close;
    },
    say: (sentence) => {
      voice.textContent = sentence;
    },
    sayWhere: (sentence) => {
      place.textContent = sentence;
    },
  };
}

function aVoice(): HTMLElement {
  return make('p', { class: 'voice', role: 'status' });
}
