import { t } from '#i18n';
import { sentenceOf } from '@/lib/report';
import { make } from './element';
import { icon } from './icons';
import type { ShownPaper } from './knownPapers';
import { createMenuLists } from './menuLists';
import type { MenuDeps, MenuPart } from './menuPart';
import { createMenuStatus } from './menuStatus';
import { createMenuTags } from './menuTags';
import { onPress } from './press';

/** What stands in the menu. */
export interface MenuBody {
  element: HTMLElement;
  parts: MenuPart[];
  /** Fresh for a paper: nothing typed. */
  open(paper: ShownPaper, title: string): void;
  draw(paper: ShownPaper): void;
}

/** Star, status, lists, tags and remove. `removed` is called when the reader removed the clip. */
export function createMenuBody(deps: MenuDeps, removed: () => void): MenuBody {
  const starWord = make('span', {}, t('strip.star'));
  const star = make('button', { type: 'button', class: 'row starring' }, icon('star'), starWord);
  const remove = make('button', { type: 'button', class: 'row remove' }, icon('bin'), t('strip.remove'));
  const status = createMenuStatus(deps);
  const parts = [createMenuLists(deps), createMenuTags(deps)];
  const trouble = make('p', { class: 'trouble' });
  const sections = parts.map(({ element }) => element);
  const element = make(
    'div',
    { class: 'menu', role: 'dialog', popover: 'manual', tabindex: '-1' },
    star,
    status.element,
    ...sections,
    remove,
    trouble,
  );
  let shown: ShownPaper | undefined;

  onPress(star, () => {
    if (!shown) return;
    const on = shown.known.starredAt === undefined;
    const { id } = shown.known;
    void deps.apply({ verb: 'star', ids: [id], on }, t(on ? 'strip.said.starred' : 'strip.said.unstarred'));
  });
  onPress(remove, () => {
    if (!shown) return;
    const { id } = shown.known;
    removed();
    void deps.apply({ verb: 'remove', ids: [id] }, t('strip.said.removed'));
  });

  function draw(paper: ShownPaper): void {
    shown = paper;
    const isStarred = paper.known.starredAt !== undefined;
    star.setAttribute('aria-pressed', String(isStarred));
    starWord.textContent = t(isStarred ? 'strip.starred' : 'strip.star');
    for (const each of [status, ...parts]) each.draw(paper.known);
    trouble.hidden = paper.failure === undefined;
    trouble.textContent = paper.failure === undefined ? '' : sentenceOf(paper.failure);
  }

  function open(paper: ShownPaper, title: string): void {
    element.setAttribute('aria-label', t('strip.menu', { title }));
    for (const each of parts) each.open(paper.known.id);
    draw(paper);
  }

  return { element, parts, open, draw };
}
