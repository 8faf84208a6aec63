import { make } from './element';
import { routeEvents } from './guard';
import { type Host, makeHost } from './hosts';
import { passPress } from './press';

/** What stands once on a page: the menu, the note in the corner, and the voice for those who hear the page. */
export interface PageHost extends Host {
  /** Puts the host on the page, or back on it. */
  stand(): void;
  /** Hands on what is typed here. */
  routeTyping(to: (event: Event) => void): void;
  /** Says a sentence to those who hear the page. */
  say(sentence: string): void;
}

export function createPageHost(): PageHost {
  const { host, root } = makeHost('page');
  const voice = make('p', { class: 'voice', role: 'status' });
  root.append(voice);
  let route = (_event: Event) => {};
  routeEvents(host, (event) => {
    if (event instanceof MouseEvent && event.type === 'click') passPress(event, { host, root });
    else route(event);
  });
  return {
    host,
    root,
    // Beside the body: nothing that a page draws again stands there.
    stand: () => {
      if (!host.isConnected) document.documentElement.append(host);
    },
    routeTyping: (to) => {
      route = to;
    },
    say: (sentence) => {
      voice.textContent = sentence;
    },
  };
}
