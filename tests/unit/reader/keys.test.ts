import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Deed, deedOf, type Place, placeOf } from '@/entrypoints/reader/keys';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe('a key in the popup', () => {
  it.each<[string, Place, Deed | undefined]>([
    ['ArrowDown', 'box', 'toRows'],
    ['/', 'box', undefined],
    ['f', 'box', undefined],
    ['?', 'box', undefined],
    ['ArrowDown', 'row', 'down'],
    ['j', 'row', 'down'],
    ['k', 'inRow', 'up'],
    ['Enter', 'row', 'openPaper'],
    ['Enter', 'inRow', undefined],
    [' ', 'row', 'toggle'],
    [' ', 'inRow', undefined],
    ['ArrowRight', 'row', 'open'],
    ['ArrowLeft', 'row', 'close'],
    ['c', 'row', 'clip'],
    ['f', 'row', 'star'],
    ['t', 'row', 'tag'],
    ['l', 'row', 'list'],
    ['r', 'row', 'status'],
    ['y', 'row', 'copyBibtex'],
    ['Y', 'row', 'copyMarkdown'],
    ['#', 'row', 'remove'],
    ['z', 'row', 'undo'],
    ['Z', 'row', 'redo'],
    ['?', 'row', 'help'],
    ['/', 'row', 'search'],
    ['/', 'elsewhere', 'search'],
    ['f', 'elsewhere', undefined],
    ['z', 'elsewhere', undefined],
    ['/', 'field', undefined],
    ['#', 'field', undefined],
    ['Escape', 'field', 'escape'],
    ['Escape', 'box', 'escape'],
  ])('%o in %s does: %s', (key, place, deed) => {
    expect(deedOf({ ...plain, key }, place)).toBe(deed);
  });

  it.each<[string, Place, Deed | undefined]>([
    ['k', 'field', 'search'],
    ['K', 'row', 'search'],
    ['Enter', 'row', 'openPdf'],
    ['Enter', 'field', undefined],
    ['f', 'row', undefined],
    ['r', 'row', undefined],
    ['z', 'field', undefined],
  ])('%o with Ctrl or Cmd in %s does: %s', (key, place, deed) => {
    expect(deedOf({ ...plain, key, ctrlKey: true }, place)).toBe(deed);
    expect(deedOf({ ...plain, key, metaKey: true }, place)).toBe(deed);
  });

  it('writes # with AltGr, and leaves Alt with a letter to the browser', () => {
    expect(deedOf({ ...plain, key: '#', altKey: true }, 'row')).toBe('remove');
    expect(deedOf({ ...plain, key: 'f', altKey: true }, 'row')).toBeUndefined();
  });

  it('is never taken from a reader who types a text', () => {
    const typed = fc.string({ minLength: 1, maxLength: 1 });
    const takes = (key: string) => [deedOf({ ...plain, key }, 'field'), deedOf({ ...plain, key }, 'box')];
    fc.assert(fc.property(typed, (key) => takes(key).every((deed) => deed === undefined)));
  });
});

describe('the place of a key', () => {
  it.each<[string, Place | undefined]>([
    ['<input type="search" id="here">', 'box'],
    ['<textarea id="here"></textarea>', 'field'],
    ['<article data-row="0" id="here"></article>', 'row'],
    ['<article data-row="0"><button id="here"></button></article>', 'inRow'],
    ['<article data-row="0"><textarea id="here"></textarea></article>', 'field'],
    ['<button id="here"></button>', 'elsewhere'],
    ['<dialog open><button id="here"></button></dialog>', undefined],
    ['<dialog open></dialog><p id="here">what a deleted thing had the focus of</p>', undefined],
    ['<dialog></dialog><button id="here"></button>', 'elsewhere'],
  ])('%s is %s', (html, place) => {
    document.body.innerHTML = html;
    expect(placeOf(document.querySelector('#here') as Element)).toBe(place);
  });
});
