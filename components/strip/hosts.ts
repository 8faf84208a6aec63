import { language } from '#i18n';
import { sharedSheet } from './sheet';

/** Marks what is ours among the page's nodes: a host by its kind, a card by how it is shown (see `looks`). */
export const MARK = 'data-offprint';

type Kind = 'strip' | 'page' | 'ring';
const KINDS: readonly Kind[] = ['strip', 'page', 'ring'];

/** An element of ours among the page's, with a closed root that the page cannot look into. */
export interface Host {
  host: HTMLElement;
  root: ShadowRoot;
}

const ours = new WeakMap<EventTarget, ShadowRoot>();

/** A new host, not yet on the page. A plain `div`: a page may define any custom element, and so get at its inside. */
export function makeHost(kind: Kind): Host {
  const host = document.createElement('div');
  host.setAttribute(MARK, kind);
  // What we say need not be in the page's language: it is read out, and its letters are drawn, as those of our own.
  host.lang = language();
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sharedSheet()];
  ours.set(host, root);
  return { host, root };
}

/** The host of ours that an event happened in. */
export function ownHostOf(event: Event): HTMLElement | undefined {
  return event.composedPath().find((target): target is HTMLElement => ours.has(target));
}

/** What has the focus, inside our own roots too. */
export function focused(): Element | null {
  const element = document.activeElement;
  return (element && ours.get(element)?.activeElement) ?? element;
}

/** Takes away what an older Offprint left on a page that stayed open while it was updated. */
export function removeStrayHosts(): void {
  const hosts = document.querySelectorAll(KINDS.map((kind) => `div[${MARK}=${kind}]`).join());
  for (const host of hosts) if (!ours.has(host)) host.remove();
}
