import { t } from '#i18n';
import type { StripSettings } from '@/lib/settings';
import { make, setAttribute } from '../element';
import type { PageHost } from '../pageHost';
import { onPress } from '../press';
import { type CalendarNeeds, createCalendar } from './calendar';
import { createChoicePanel } from './choicePanel';
import { type Counts, countsText, shownText } from './counts';
import type { Filter } from './filter';
import { createFilterPanel } from './filterPanel';
import { createPanels } from './panels';
import { tool } from './tool';

/** What the bar says of the page. */
export interface BarFace {
  counts: Counts;
  /** Papers whose cards are shown. */
  shown: number;
  /** Papers shown that are not clipped; of them, those not dismissed either. */
  toClip: number;
  toDismiss: number;
  filter: Filter;
  notUnderstood: readonly string[];
  /** Nothing is left to look at here. */
  done?: Done;
  settings: StripSettings;
}

export interface Done {
  sentence: string;
  /** Where there is more. */
  next?: { text: string; href: string };
}

/** What the reader may do in the bar. */
export interface BarActions extends CalendarNeeds {
  filter(filter: Filter): void;
  clipShown(): void;
  dismissRest(): void;
  change(part: Partial<StripSettings>): void;
  showHelp?(): void;
}

export interface Bar {
  /** Undefined: there is no listing to speak of. */
  show(face: BarFace | undefined): void;
}

/** Builds the bar into the page's host, at the foot of the window. */
export function createBar(page: PageHost, actions: BarActions): Bar {
  const counts = make('p', { class: 'counts' });
  const next = make('a', { class: 'next' });
  const rest = make('button', { type: 'button', class: 'deed' }, t('bar.dismissRest'));
  const fold = tool(t('bar.fold'), 'chevron');
  const unfold = make('button', { type: 'button', class: 'folded' });
  const filter = createFilterPanel(actions.filter, actions.clipShown);
  const choices = createChoicePanel(actions.change, actions.showHelp);
  const panels = [filter, createCalendar(actions), choices];
  const buttons = make('div', { class: 'tools' }, rest, ...panels.map(({ button }) => button), fold);
  const pill = make('div', { class: 'bar' }, make('div', { class: 'counted' }, counts, next), buttons);
  const boxes = panels.map((panel) => panel.element);
  const element = make('section', { class: 'listingBar', 'aria-label': t('bar.name') }, ...boxes, pill, unfold);
  const { close } = createPanels(page, element, panels);
  element.hidden = true;
  page.root.append(element);

  onPress(rest, actions.dismissRest);
  onPress(fold, () => turn(true));
  onPress(unfold, () => turn(false));

  function turn(folded: boolean): void {
    close();
    actions.change({ folded });
    (folded ? unfold : fold).focus({ preventScroll: true });
  }

  function show(face: BarFace | undefined): void {
    element.hidden = !face;
    if (!face) close();
    else draw(face);
  }

  function draw(face: BarFace): void {
    const { folded } = face.settings;
    page.stand();
    pill.hidden = folded;
    unfold.hidden = !folded;
    const text = face.done?.sentence ?? countsText(face.counts, face.shown);
    write(counts, text);
    drawNext(face.done?.next);
    rest.disabled = face.toDismiss === 0;
    write(unfold, face.counts.left ? String(face.counts.left) : '✓');
    setAttribute(unfold, 'aria-label', t('bar.unfold', { counts: text }));
    filter.draw({ ...face, sentence: shownText(face.counts, face.shown) });
    choices.draw(face.settings);
  }

  function drawNext(more: Done['next']): void {
    next.hidden = !more;
    write(next, more?.text ?? '');
    setAttribute(next, 'href', more?.href);
  }

  return { show };
}

/** Text that is there already is not written again: those who hear the page would hear it again. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
