import { t } from '#i18n';
import { crossButton } from '../crossButton';
import { make, part, setAttribute } from '../element';
import { icon } from '../icons';
import { onPress } from '../press';
import { KEY_DEEDS, type KeyDeed, type Keys } from './keyTable';
import { shiftedKey } from './shiftedKey';

export interface KeysHands {
  /** The reader wants another key for it. */
  ask(deed: KeyDeed): void;
  off(deed: KeyDeed): void;
  reset(): void;
  /** All single keys on or off. */
  turn(on: boolean): void;
  close(): void;
}

export interface KeysBody {
  element: HTMLElement;
  controls(): HTMLElement[];
  /** `asking`: whose new key is awaited. */
  draw(keys: Keys, areOn: boolean, asking: KeyDeed | undefined): void;
  /** A line about what was changed, or what stands in its way. */
  say(sentence: string): void;
}

export function createKeysBody(hands: KeysHands): KeysBody {
  const close = crossButton(t('strip.keys.close'));
  const all = make('button', { type: 'button', class: 'row', role: 'switch' }, box(), t('strip.keys.all'));
  const rows = new Map(KEY_DEEDS.map((deed) => [deed, keyRow(deed, hands)]));
  const list = make('ul', { class: 'keyRows' }, ...rows.values());
  const fixed = make('ul', { class: 'keyRows fixed' });
  const line = make('p', { class: 'keyLine' });
  const reset = make('button', { type: 'button', class: 'offer' }, t('strip.keys.reset'));
  const element = make(
    'div',
    { class: 'panel', role: 'dialog', popover: 'manual', tabindex: '-1', 'aria-label': t('strip.keys.title') },
    make('div', { class: 'head' }, make('h2', {}, t('strip.keys.title')), close),
    all,
    list,
    fixed,
    make('div', { class: 'foot' }, line, reset),
  );
  onPress(close, hands.close);
  onPress(reset, hands.reset);
  onPress(all, () => hands.turn(all.getAttribute('aria-checked') !== 'true'));

  function draw(keys: Keys, areOn: boolean, asking: KeyDeed | undefined): void {
    all.setAttribute('aria-checked', String(areOn));
    setAttribute(element, 'data-off', areOn ? undefined : '');
    for (const [deed, row] of rows) drawRow(row, deed, keys[deed], deed === asking);
    fixed.replaceChildren(...fixedLines(keys).map(([key, what]) => make('li', {}, what, make('kbd', {}, key))));
  }

  return {
    element,
    draw,
    controls: () => [...element.querySelectorAll<HTMLElement>('button:not([disabled])')],
    say: (sentence) => {
      line.textContent = sentence;
    },
  };
}

function box(): HTMLElement {
  return make('span', { class: 'box' }, icon('tick'));
}

function keyRow(deed: KeyDeed, hands: KeysHands): HTMLElement {
  const what = t(`strip.key.${deed}`);
  const key = make('button', { type: 'button', class: 'key' });
  const off = crossButton(t('strip.keys.off', { deed: what }));
  off.classList.add('off');
  onPress(key, () => hands.ask(deed));
  onPress(off, () => hands.off(deed));
  return make('li', {}, make('span', {}, what), key, off);
}

function drawRow(row: HTMLElement, deed: KeyDeed, key: string, isAsked: boolean): void {
  const [button, off] = [part(row, 'key'), part<HTMLButtonElement>(row, 'off')];
  const shown = key || t('strip.keys.none');
  button.textContent = isAsked ? t('strip.keys.awaited') : shown;
  button.setAttribute('aria-label', t('strip.keys.change', { deed: t(`strip.key.${deed}`), key: shown }));
  button.setAttribute('aria-pressed', String(isAsked));
  setAttribute(button, 'data-none', key || isAsked ? undefined : '');
  off.disabled = !key;
}

/** What goes with other keys, and follows them. */
function fixedLines({ next, previous, undo, copy }: Keys): [string, string][] {
  const moves = [next, previous].filter(Boolean);
  return [
    ...moves.map((key): [string, string] => [
      shiftedKey(key),
      t(key === next ? 'strip.key.extendDown' : 'strip.key.extendUp'),
    ]),
    ...(undo ? [[shiftedKey(undo), t('strip.key.redo')] as [string, string]] : []),
    ...(copy ? [[shiftedKey(copy), t('strip.key.copyMarkdown')] as [string, string]] : []),
    [t('strip.keys.escape'), t('strip.key.clear')],
    [t('strip.keys.shiftClick'), t('strip.key.range')],
  ];
}
