import { t } from '#i18n';
import { labelOf, TAG_COMMA, tagNameOf, tagsIn } from '@/lib/library/clip';
import type { ArxivId } from '@/lib/paper';
import { openOver } from '../hanging';
import { type Box, menuPlace } from '../menuPlace';
import type { PageHost } from '../pageHost';
import type { Choice } from './choices';
import { createPickerBody, type PickerKind } from './pickerBody';
import { pickerKey } from './pickerKeys';
import { createPicking, type Picking, type PickingDeps } from './picking';

export interface PickerDeps extends PickingDeps {
  /** Where the picker hangs, in px of the window; undefined when nothing of the papers is drawn. */
  boxOf(ids: readonly ArxivId[]): Box | undefined;
  say(sentence: string): void;
}

/** A field over a card that finds tags or lists by a few letters and puts them on papers, clipping them if need be. */
export interface Picker {
  open(kind: PickerKind, ids: readonly ArxivId[]): void;
  /** What is known of its papers changed, or their cards went elsewhere. */
  draw(): void;
  close(): void;
}

/** Builds the picker into the page's host, unseen until it is opened. */
export function createPicker(page: PageHost, deps: PickerDeps): Picker {
  const body = createPickerBody({
    take: (choice) => pressed((now) => take(now, choice)),
    drop: (had) => pressed((now) => now.drop(had)),
  });
  const { element, field } = body;
  const names = new Map<string, string>();
  let picking: Picking | undefined;
  let choices: Choice[] = [];
  /** The letters that the choices fit; undefined before their answer came. */
  let fit: string | undefined;
  let at = -1;
  let end = (_returnsFocus: boolean) => {};
  page.root.append(element);
  page.routeTyping(element, typed);

  function open(kind: PickerKind, ids: readonly ArxivId[]): void {
    close();
    picking = createPicking(kind, ids, names, deps);
    body.open(kind, deps.inWords(ids));
    end = openOver(page, element, place, close);
    look();
    place();
    field.focus({ preventScroll: true });
  }

  function close(): void {
    finish(false);
  }

  function finish(returnsFocus: boolean): void {
    if (!picking) return;
    picking = undefined;
    field.blur();
    end(returnsFocus);
  }

  /** The mouse took the focus to what it pressed. */
  function pressed(deed: (now: Picking) => void): void {
    field.focus({ preventScroll: true });
    if (picking) deed(picking);
  }

  /** Shows what fits the letters that stand in the field. */
  function look(): void {
    const now = picking;
    if (!now) return;
    const letters = labelOf(field.value);
    const fitting = now.fitting(letters);
    if (Array.isArray(fitting)) show(letters, fitting);
    else {
      fit = undefined;
      const came = (choices: Choice[]) => picking === now && labelOf(field.value) === letters && show(letters, choices);
      // Who waits for an answer hears of a failure: that is Enter.
      fitting.then(came, () => {});
    }
  }

  function show(letters: string, fitting: Choice[]): void {
    const chosen = fit === letters ? choices[at]?.label : undefined;
    [choices, fit] = [fitting, letters];
    at = Math.max(
      choices.findIndex(({ label }) => label === chosen),
      letters ? 0 : -1,
    );
    if (picking) body.draw(picking.had(), choices, at);
  }

  function place(): void {
    const box = picking && deps.boxOf(picking.ids);
    const view = { width: innerWidth, height: innerHeight };
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const { left, top, height } = box ?? { left: (view.width - size.width) / 2, top: view.height / 3, height: 0 };
    const within = { left, top: Math.min(Math.max(top, -height), view.height), width: 0, height };
    const found = menuPlace(within, size, view);
    Object.assign(element.style, { left: `${found.left}px`, top: `${found.top}px` });
  }

  function typed(event: Event): void {
    if (!picking) return;
    if (event.type === 'input') written(picking);
    if (event instanceof KeyboardEvent && event.type === 'keydown') pressedKey(picking, event);
  }

  function pressedKey(now: Picking, event: KeyboardEvent): void {
    const meaning = pickerKey(event, field.value === '', now.kind === 'tag');
    if (meaning === undefined) return;
    event.preventDefault();
    if (typeof meaning === 'number') choose(meaning);
    else if (meaning === 'close') finish(true);
    else if (meaning === 'enter') enter(now);
    else dropLast(now);
  }

  /** What was pasted, or written by an input method, may hold several tags. */
  function written(now: Picking): void {
    const parts = field.value.split(TAG_COMMA);
    if (now.kind === 'tag' && parts.length > 1) {
      field.value = parts.pop() ?? '';
      const labels = tagsIn(parts.join());
      if (labels.length === 1) void takeBest(now, labels.join());
      else if (labels.length > 1) void add(now, labels.map(newTag));
    }
    look();
  }

  function choose(step: number): void {
    if (fit !== labelOf(field.value) || choices.length === 0) return;
    at = (Math.max(at, step === 1 ? -1 : 0) + step + choices.length) % choices.length;
    if (picking) body.draw(picking.had(), choices, at);
  }

  function enter(now: Picking): void {
    const letters = labelOf(field.value);
    const chosen = fit === letters ? choices[at] : undefined;
    if (chosen) take(now, chosen);
    else if (letters) {
      clear();
      void takeBest(now, letters);
    } else finish(true);
  }

  /** Takes what fits these letters best, once it is known: never what fitted others. */
  async function takeBest(now: Picking, letters: string): Promise<void> {
    try {
      const [best] = await now.fitting(letters);
      if (best) await add(now, [best]);
    } catch (error) {
      deps.failed(error);
      putBack(now, letters);
    }
  }

  function take(now: Picking, choice: Choice): void {
    clear();
    void add(now, [choice]);
  }

  async function add(now: Picking, taken: Choice[]): Promise<void> {
    const name = taken.map(({ label }) => label).join(', ');
    const isHad = taken.every(({ does }) => does === 'nothing');
    if (isHad) deps.say(t('strip.said.had', { papers: deps.inWords(now.ids), name }));
    else if (!(await now.add(taken))) putBack(now, name);
  }

  function dropLast(now: Picking): void {
    const last = now.had().at(-1);
    if (last) now.drop(last);
  }

  function clear(): void {
    field.value = '';
    look();
  }

  /** What could not be kept stands in the field again, unless something else does. */
  function putBack(now: Picking, label: string): void {
    if (picking !== now || field.value) return;
    field.value = label;
    look();
  }

  function draw(): void {
    if (!picking) return;
    look();
    place();
  }
  return { open, draw, close };
}

function newTag(label: string): Choice {
  return { key: tagNameOf(label), label, does: 'create' };
}
