import { afterEach, describe, expect, it } from 'vitest';
import { isPageAsking, isTyping } from '@/components/strip/keys/typing';

afterEach(() => document.body.replaceChildren());

function pathTo(html: string): EventTarget[] {
  document.body.innerHTML = html;
  const here = document.querySelector('#here') ?? document.body;
  let path: EventTarget[] = [];
  here.addEventListener('keydown', (event) => {
    path = event.composedPath();
  });
  here.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true }));
  return path;
}

describe('a key is meant for a field', () => {
  it.each([
    '<input id="here">',
    '<input type="search" id="here">',
    '<textarea id="here"></textarea>',
    '<select id="here"></select>',
    '<div contenteditable id="here"></div>',
    '<div contenteditable="true"><p><b id="here"></b></p></div>',
    '<div contenteditable="plaintext-only" id="here"></div>',
    '<div role="textbox" id="here"></div>',
    '<div role="searchbox" id="here"></div>',
    '<div role="combobox"><span id="here"></span></div>',
    '<ul role="listbox"><li role="option" id="here"></li></ul>',
    '<div role="menu"><div role="menuitem" id="here"></div></div>',
  ])('in %s', (html) => {
    expect(isTyping(pathTo(html))).toBe(true);
  });

  it('in an open shadow root', () => {
    const host = document.createElement('div');
    const field = document.createElement('input');
    host.attachShadow({ mode: 'open' }).append(field);
    document.body.append(host);
    let path: EventTarget[] = [];
    const hear = (event: Event) => {
      path = event.composedPath();
    };
    window.addEventListener('keydown', hear, { once: true });
    field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true }));
    expect(path[0]).toBe(field);
    expect(isTyping(path)).toBe(true);
  });

  it('where an element of the page’s own may hide one', () => {
    expect(isTyping(pathTo('<rich-editor id="here"></rich-editor>'))).toBe(true);
    expect(isTyping(pathTo('<rich-card><a href="#" id="here"></a></rich-card>'))).toBe(false);
  });
});

it.each([
  '<a href="#" id="here"></a>',
  '<button id="here"></button>',
  '<article><h3 id="here"></h3></article>',
  '<div contenteditable="false" id="here"></div>',
])('a key is not meant for a field in %s', (html) => {
  expect(isTyping(pathTo(html))).toBe(false);
});

it('a page asks while a dialog of it is open', () => {
  document.body.innerHTML = '<dialog></dialog><div aria-modal="false"></div>';
  expect(isPageAsking()).toBe(false);
  document.body.innerHTML = '<dialog open></dialog>';
  expect(isPageAsking()).toBe(true);
  document.body.innerHTML = '<div role="dialog" aria-modal="true" style="display:none"></div>';
  expect(isPageAsking()).toBe(false);
});
