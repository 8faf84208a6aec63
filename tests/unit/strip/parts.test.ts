import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '#i18n';
import { make, setAttribute } from '@/components/strip/element';
import { guardHosts } from '@/components/strip/guard';
import { makeHost } from '@/components/strip/hosts';
import { icon } from '@/components/strip/icons';
import { drawKeyed } from '@/components/strip/keyed';
import { createNotice } from '@/components/strip/notice';
import { createPageHost } from '@/components/strip/pageHost';
import { followTheme, sharedSheet } from '@/components/strip/sheet';
import { createSuggesting } from '@/components/strip/suggesting';
import { click, key } from './hands';

const settled = () => new Promise((done) => setTimeout(done));
afterEach(() => document.body.replaceChildren());

it('shows text of the page as text', () => {
  const made = make('span', { class: 'word' }, '<img src=x onerror=alert(1)>');
  expect(made.childElementCount).toBe(0);
  expect(made.textContent).toBe('<img src=x onerror=alert(1)>');
});

it('takes an attribute off when there is no value', () => {
  const made = make('span', { title: 'old' });
  setAttribute(made, 'title', undefined);
  expect(made.hasAttribute('title')).toBe(false);
});

it('draws pictures that are not read aloud', () => {
  expect(icon('star').getAttribute('aria-hidden')).toBe('true');
  expect(icon('star').namespaceURI).toBe('http://www.w3.org/2000/svg');
});

it('says in which language it speaks, which need not be the page’s', () => {
  speak('ja', {});
  const { host } = makeHost('page');
  speak('en', {});
  expect(host.lang).toBe('ja');
});

describe('a keyed drawing', () => {
  const draw = (parent: Element, names: string[]) =>
    drawKeyed(
      parent,
      names,
      (name) => name,
      (name) => make('li', {}, name),
    );

  it('keeps the element of an entry that stays, in the new order', () => {
    const parent = make('ul');
    draw(parent, ['a', 'b', 'c']);
    const kept = parent.children[2];
    draw(parent, ['c', 'd', 'a']);
    expect([...parent.children].map((child) => child.textContent)).toEqual(['c', 'd', 'a']);
    expect(parent.children[0]).toBe(kept);
  });

  it('ends empty', () => {
    const parent = make('ul');
    draw(parent, ['a']);
    draw(parent, []);
    expect(parent.childElementCount).toBe(0);
  });
});

describe('suggestions', () => {
  it('come for the last letters, with one question at a time', async () => {
    const asked: string[] = [];
    const got = vi.fn();
    const suggest = async (letters: string) => {
      asked.push(letters);
      await settled();
      return [{ key: letters, label: letters }];
    };
    const ask = createSuggesting(suggest, got, vi.fn());
    void ask('l');
    void ask('la');
    await ask('lan');
    await settled();
    await settled();
    expect(asked).toEqual(['l', 'lan']);
    expect(got).toHaveBeenCalledExactlyOnceWith('lan', [{ key: 'lan', label: 'lan' }]);
  });

  it('come again after a question failed', async () => {
    const failed = vi.fn();
    const got = vi.fn();
    const suggest = vi.fn().mockRejectedValueOnce(new Error('silent')).mockResolvedValue([]);
    const ask = createSuggesting(suggest, got, failed);
    await ask('l');
    expect(failed).toHaveBeenCalledOnce();
    await ask('la');
    expect(got).toHaveBeenCalledExactlyOnceWith('la', []);
  });
});

describe('the host of the page', () => {
  it('hands what is typed to the part that it is typed in', () => {
    const unguard = guardHosts();
    const page = createPageHost();
    page.stand();
    const parts = [make('p', {}, make('input')), make('p', {}, make('input'))] as const;
    const heard = [vi.fn(), vi.fn()] as const;
    page.root.append(...parts);
    for (const [nth, part] of parts.entries()) page.routeTyping(part, heard[nth as 0 | 1]);
    const second = parts[1].querySelector('input') ?? document.createElement('input');
    second.focus();
    key(second, 'x');
    expect(heard[0]).not.toHaveBeenCalled();
    expect(heard[1]).toHaveBeenCalledOnce();
    page.host.remove();
    unguard();
  });

  it('closes what is open when something else opens', () => {
    const page = createPageHost();
    const [close, closeOther] = [vi.fn(), vi.fn()];
    page.openAlone(close);
    page.openAlone(close);
    expect(close).not.toHaveBeenCalled();
    page.openAlone(closeOther);
    expect(close).toHaveBeenCalledOnce();
    expect(closeOther).not.toHaveBeenCalled();
  });
});

describe('the note in the corner', () => {
  let unguard: () => void;
  beforeEach(() => {
    unguard = guardHosts();
  });
  afterEach(() => unguard());

  function aNotice() {
    const page = createPageHost();
    const notice = createNotice(page);
    const part = (selector: string) => page.root.querySelector<HTMLElement>(selector) ?? document.body;
    return { page, notice, note: () => part('.notice'), voice: () => part('.voice'), dismiss: () => part('button') };
  }

  it('shows a sentence, and says it to those who hear the page', () => {
    const { page, notice, note, voice } = aNotice();
    expect(note().hidden).toBe(true);
    notice.show('No papers could be read here.');
    expect(page.host.isConnected).toBe(true);
    expect(note().hidden).toBe(false);
    expect(voice().textContent).toBe('No papers could be read here.');
    notice.show(undefined);
    expect(note().hidden).toBe(true);
    page.host.remove();
  });

  it('says once what is shown again while it stands there', async () => {
    const { page, notice, voice } = aNotice();
    notice.show('One.');
    const said = vi.fn();
    const hearing = new MutationObserver(said);
    hearing.observe(voice(), { childList: true, characterData: true, subtree: true });
    notice.show('One.');
    await settled();
    expect(said).not.toHaveBeenCalled();
    notice.show('Two.');
    await settled();
    expect(said).toHaveBeenCalledOnce();
    hearing.disconnect();
    page.host.remove();
  });

  it('does not come back with what the reader sent away, but with other news', () => {
    const { page, notice, note, dismiss } = aNotice();
    notice.show('One.');
    click(page, dismiss());
    notice.show('One.');
    expect(note().hidden).toBe(true);
    notice.show('Two.');
    expect(note().hidden).toBe(false);
    page.host.remove();
  });
});

describe('the shared stylesheet', () => {
  const replaced = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');

  it('is dark from the start on a page that became dark after the first of our hosts was made', () => {
    sharedSheet();
    document.documentElement.classList.add('dark');
    replaced.mockClear();
    followTheme()();
    expect(replaced).toHaveBeenCalledOnce();
    document.documentElement.classList.remove('dark');
    followTheme()();
  });

  it('turns dark and light with the site, and only then', async () => {
    const stop = followTheme();
    sharedSheet();
    replaced.mockClear();
    document.documentElement.classList.add('dark');
    await settled();
    document.documentElement.classList.add('another');
    await settled();
    expect(replaced).toHaveBeenCalledOnce();
    document.documentElement.classList.remove('dark');
    await settled();
    expect(replaced).toHaveBeenCalledTimes(2);
    stop();
  });
});
