import { browser } from '#imports';
import type { Envelope, Message, PageProtocol } from '@/lib/messages';

/** What this page does for each message; `undefined` leaves a message without an answer. */
export type PageDoors = { [K in keyof PageProtocol]: (body: PageProtocol[K][0]) => PageProtocol[K][1] | undefined };

/** Answers what the background and the popup ask of this page. Returns what ends it. */
export function answerPage(doors: PageDoors): () => void {
  const listen = (message: Message<PageProtocol>, sender: { id?: string }, reply: (envelope: Envelope) => void) => {
    if (sender.id !== browser.runtime.id) return;
    const value = answerTo(doors, message);
    if (value !== undefined) reply({ ok: true, value });
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}

function answerTo(doors: PageDoors, message: Message<PageProtocol>): unknown {
  switch (message.type) {
    case 'papersChanged':
      return doors.papersChanged(message.body);
    case 'settingsChanged':
      return doors.settingsChanged(message.body);
    case 'pageStatus':
      return doors.pageStatus(message.body);
    case 'paperHere':
      return doors.paperHere(message.body);
    default:
      return undefined;
  }
}
