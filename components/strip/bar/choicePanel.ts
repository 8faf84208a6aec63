import { t } from '#i18n';
import type { StripSettings } from '@/lib/settings';
import { focusIn, make, setAttribute } from '../element';
import { onPress, press } from '../press';
import { isKey, type Panel } from './panels';
import { tool } from './tool';

export interface ChoicePanel extends Panel {
  draw(settings: StripSettings): void;
}

interface Row {
  element: HTMLElement;
  draw(settings: StripSettings): void;
}

/** How the cards stand on the page, and whether single keys act on it. */
export function createChoicePanel(
  change: (part: Partial<StripSettings>) => void,
  showHelp: (() => void) | undefined,
): ChoicePanel {
  const name = t('bar.looks');
  const button = tool(name, 'sliders');
  const looks = { plain: t('bar.plain'), dimmed: t('bar.dimmed'), hidden: t('bar.hidden') };
  const views = { site: t('bar.asSite'), column: t('bar.column'), titles: t('bar.titles') };
  const rows = [
    choice(
      t('bar.view'),
      views,
      ({ view }) => view,
      (view) => change({ view }),
    ),
    choice(
      t('bar.seenBefore'),
      looks,
      ({ seen }) => seen,
      (seen) => change({ seen }),
    ),
    choice(
      t('bar.dismissed'),
      looks,
      ({ dismissed }) => dismissed,
      (dismissed) => change({ dismissed }),
    ),
    onOff(
      t('bar.keys'),
      ({ keys }) => keys,
      (keys) => change({ keys }),
    ),
  ];
  const element = make(
    'div',
    { class: 'drawer looks', role: 'dialog', 'aria-label': name },
    ...rows.map((row) => row.element),
  );
  if (showHelp) {
    const help = make('button', { type: 'button', class: 'deed' }, t('bar.allKeys'));
    onPress(help, showHelp);
    element.append(help);
  }
  return {
    button,
    element,
    opened: () => element.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true }),
    typed: (event) => isKey(event, ...Object.keys(STEPS)) && step(element, STEPS[event.key] ?? 1),
    draw: (settings) => {
      for (const row of rows) row.draw(settings);
    },
  };
}

const STEPS: Record<string, 1 | -1> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Arrows choose among the radio buttons of one group, around its ends. */
function step(panel: HTMLElement, by: 1 | -1): boolean {
  const at = focusIn(panel);
  const radios: Element[] = [...(at?.closest('[role=radiogroup]')?.children ?? [])];
  const next = at && radios.at((radios.indexOf(at) + by) % radios.length);
  if (!(next instanceof HTMLElement)) return false;
  next.focus();
  press(next);
  return true;
}

function choice<V extends string>(
  label: string,
  options: Record<V, string>,
  chosen: (settings: StripSettings) => V,
  choose: (value: V) => void,
): Row {
  const radios = (Object.keys(options) as V[]).map((value) => {
    const radio = make('button', { type: 'button', role: 'radio' }, options[value]);
    onPress(radio, () => choose(value));
    return { value, radio };
  });
  const group = make(
    'div',
    { class: 'choice', role: 'radiogroup', 'aria-label': label },
    ...radios.map(({ radio }) => radio),
  );
  return {
    element: make('div', { class: 'line' }, make('span', {}, label), group),
    draw: (settings) => {
      for (const { value, radio } of radios) {
        const isChosen = chosen(settings) === value;
        setAttribute(radio, 'aria-checked', String(isChosen));
        setAttribute(radio, 'tabindex', isChosen ? '0' : '-1');
      }
    },
  };
}

function onOff(label: string, isOn: (settings: StripSettings) => boolean, turn: (on: boolean) => void): Row {
  const knob = make('button', { type: 'button', class: 'knob', role: 'switch', 'aria-label': label }, make('span'));
  let on = false;
  onPress(knob, () => turn(!on));
  return {
    element: make('div', { class: 'line' }, make('span', {}, label), knob),
    draw: (settings) => {
      on = isOn(settings);
      knob.setAttribute('aria-checked', String(on));
    },
  };
}
