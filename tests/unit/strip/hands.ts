import { vi } from 'vitest';
import { faceOf } from '@/components/strip/face';
import type { Host } from '@/components/strip/hosts';
import { createStrip, type Strip, type StripActions } from '@/components/strip/strip';
import type { Known } from '@/lib/library/clip';
import type { ArxivId } from '@/lib/paper';
import { MORNING } from '@/tests/support/factories';

/** happy-dom has no popovers (21.0): what the menu needs of them. */
export function withPopovers(): void {
  HTMLElement.prototype.showPopover = function show() {
    this.setAttribute('data-shown', '');
  };
  HTMLElement.prototype.hidePopover = function hide() {
    this.removeAttribute('data-shown');
  };
}

/** Finds hosts made from now on, with their closed roots, by a selector; until mocks are restored. */
export function hostsFromNow(): (selector: string) => Host {
  const roots = new Map<Element, ShadowRoot>();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function attached(this: Element, init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  });
  return (selector) => {
    const host = document.querySelector<HTMLElement>(selector);
    const root = host && roots.get(host);
    if (!root) throw new Error(`nothing of ours at ${selector}`);
    return { host, root };
  };
}

/** An event as a reader's hand makes it. */
export function trusted<E extends Event>(event: E): E {
  return Object.defineProperty(event, 'isTrusted', { value: true });
}

/** happy-dom lays nothing out: what lies at every place of a host's part of the window. */
export function lay({ host, root }: Host, button: Element, onTop: Element = host): void {
  document.elementFromPoint = () => onTop;
  root.elementFromPoint = () => button;
}

/** A click of the mouse by a reader. */
export function click(within: Host, button: Element, init: MouseEventInit = {}): void {
  lay(within, button);
  send(button, trusted(new MouseEvent('click', { detail: 1, ...bubbling, ...init })));
}

export function key(target: Element, name: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = trusted(new KeyboardEvent('keydown', { key: name, ...bubbling, ...init }));
  send(target, event);
  return event;
}

/** Types a text into a field as one letter after the other would leave it. */
export function type(field: HTMLInputElement, text: string): void {
  field.focus();
  field.value = text;
  send(field, trusted(new InputEvent('input', { data: text, ...bubbling })));
}

const bubbling = { bubbles: true, composed: true, cancelable: true };

function send(target: Element, event: Event): void {
  target.dispatchEvent(event);
}

/** A card of the page, as it stands there. */
export function aCard(id: ArxivId, parent: Element = document.body): HTMLElement {
  const card = document.createElement('article');
  card.style.position = 'relative';
  card.append(Object.assign(document.createElement('h3'), { textContent: `Title of ${id}` }));
  parent.append(card);
  return card;
}

/** What a strip may ask for, each to be asked whether it was. */
export function stripActions() {
  return {
    clip: vi.fn(),
    dismiss: vi.fn(),
    bringBack: vi.fn(),
    openMenu: vi.fn(),
    reload: vi.fn(),
  } satisfies StripActions;
}

/** A strip on a card, in the upper part of the window; happy-dom lays nothing out. */
export function aStripOn(card: HTMLElement, known: Known): Strip {
  const strip = createStrip(known.id, stripActions());
  strip.button.getBoundingClientRect = () => new DOMRect(100, 100, 90, 28);
  strip.show(faceOf({ known, pending: [] }, 'Lanterns', MORNING));
  strip.putOn(card, 'thumbnail');
  return strip;
}

export function knownOf(id: ArxivId, facts: Partial<Known> = {}): Known {
  return { id, isNew: false, tags: [], lists: [], ...facts };
}
