import { t } from '#i18n';
import type { StripSettings } from '@/lib/settings';
import { openOver } from '../hanging';
import { menuKey } from '../menuKeys';
import type { PageHost } from '../pageHost';
import { createKeysBody, type KeysBody } from './keysBody';
import { DEFAULT_KEYS, type KeyDeed, keyName, keysWith, otherWith } from './keyTable';

export type KeySettings = Pick<StripSettings, 'keys' | 'keyOf'>;

export interface KeysPanelDeps {
  /** Undefined until they are known. */
  settings(): KeySettings | undefined;
  /** Rejects when they could not be kept. */
  change(part: Partial<KeySettings>): Promise<void>;
  failed(error: unknown): void;
}

/** All keys of the page: what they do, and which they are. */
export interface KeysPanel {
  /** Opens it, or closes it when it is open. */
  toggle(): void;
  /** The settings changed, here or in another tab. */
  draw(): void;
}

/** Builds the panel into the page's host when it is first opened. */
export function createKeysPanel(page: PageHost, deps: KeysPanelDeps): KeysPanel {
  let body: KeysBody | undefined;
  let end: ((returnsFocus: boolean) => void) | undefined;
  /** Whose new key is awaited. */
  let asking: KeyDeed | undefined;

  function build(): KeysBody {
    const built = createKeysBody({ ask, off: (deed) => give(deed, ''), reset, turn, close });
    page.root.append(built.element);
    page.routeTyping(built.element, typed);
    return built;
  }

  function toggle(): void {
    if (end) {
      close();
      return;
    }
    body ??= build();
    body.say('');
    draw();
    end = openOver(
      page,
      body.element,
      () => {},
      () => leave(false),
    );
    body.element.focus({ preventScroll: true });
  }

  function close(): void {
    leave(true);
  }

  function leave(returnsFocus: boolean): void {
    const closing = end;
    asking = end = undefined;
    closing?.(returnsFocus);
  }

  function draw(): void {
    const settings = deps.settings();
    if (body && settings) body.draw(keysWith(settings.keyOf), settings.keys, asking);
  }

  function ask(deed: KeyDeed): void {
    asking = asking === deed ? undefined : deed;
    say(asking ? t('strip.keys.press', { deed: t(`strip.key.${deed}`) }) : '');
    draw();
  }

  function typed(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.type !== 'keydown' || event.isComposing) return;
    if (asking) answered(event, asking);
    else moved(event);
  }

  function answered(event: KeyboardEvent, deed: KeyDeed): void {
    event.preventDefault();
    const key = keyName(event.key);
    if (event.key === 'Escape') ask(deed);
    else if (event.key === 'Backspace' || event.key === 'Delete') give(deed, '');
    else if (key && !event.ctrlKey && !event.metaKey && !event.altKey) give(deed, key);
  }

  function moved(event: KeyboardEvent): void {
    const controls = body?.controls() ?? [];
    const at = (controls as (Element | null)[]).indexOf(page.root.activeElement);
    const meaning = isHelp(event) ? 'close' : menuKey(event, at, controls.length, false);
    if (meaning === undefined) return;
    event.preventDefault();
    if (meaning === 'close') close();
    else if (typeof meaning === 'number') controls[meaning]?.focus();
  }

  function isHelp({ key, repeat }: KeyboardEvent): boolean {
    return !repeat && keyName(key) === keysWith(deps.settings()?.keyOf ?? {}).help;
  }

  function give(deed: KeyDeed, key: string): void {
    const keyOf: Record<string, string> = deps.settings()?.keyOf ?? {};
    const other = key ? otherWith(key, deed, keysWith(keyOf)) : undefined;
    if (other) {
      say(t('strip.keys.taken', { key, deed: t(`strip.key.${other}`) }));
      return;
    }
    asking = undefined;
    const { [deed]: _old, ...others } = keyOf;
    const words = { key, deed: t(`strip.key.${deed}`) };
    const sentence = key ? t('strip.keys.given', words) : t('strip.keys.gone', words);
    void change({ keyOf: key === DEFAULT_KEYS[deed] ? others : { ...others, [deed]: key } }, sentence);
  }

  function reset(): void {
    void change({ keyOf: {} }, t('strip.keys.wereReset'));
  }

  function turn(on: boolean): void {
    void change({ keys: on }, t(on ? 'strip.keys.areOn' : 'strip.keys.areOff'));
  }

  /** What changed is drawn when the settings are told again. */
  async function change(part: Partial<KeySettings>, sentence: string): Promise<void> {
    try {
      await deps.change(part);
      say(sentence);
    } catch (error) {
      deps.failed(error);
      draw();
    }
  }

  function say(sentence: string): void {
    body?.say(sentence);
    if (sentence) page.say(sentence);
  }

  return { toggle, draw };
}
