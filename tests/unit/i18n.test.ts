import { afterEach, describe, expect, it, vi } from 'vitest';
import { LANGUAGES, language, languageFor, speak } from '#i18n';

/** The languages that a reader's browser asks for. */
function reading(...languages: string[]): void {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
}

afterEach(() => {
  vi.restoreAllMocks();
  speak('en', {});
});

describe('the language to speak', () => {
  it.each(LANGUAGES)('is %s where the reader chose it', (chosen) => {
    expect(languageFor(chosen, ['en-GB'])).toBe(chosen);
  });

  it.each([
    ['zh-CN', ['zh']],
    ['zh-CN', ['zh-SG', 'en']],
    ['zh-CN', ['zh-Hans-HK', 'en']],
    ['zh-CN', ['zh-TW', 'zh', 'en']],
    ['ja', ['ja-JP', 'en-US']],
    ['ko', ['eo', 'ko-KR', 'ja']],
    ['en', ['eo']],
    ['en', []],
  ])('is %s, the first that Offprint speaks, where the browser asks for %s', (spoken, wanted) => {
    expect(languageFor('browser', wanted)).toBe(spoken);
  });

  it('is not one whose letters are others than the reader’s', () => {
    expect(languageFor('browser', ['zh-TW', 'en-US'])).toBe('en');
    expect(languageFor('browser', ['zh-Hant-CN', 'ja'])).toBe('ja');
  });

  it('is found past what names no language', () => {
    expect(languageFor('browser', ['C', 'en-US@posix', 'ja'])).toBe('ja');
  });
});

describe('the variety of it in which days and numbers are written', () => {
  it.each([
    ['en-GB', 'en', ['de-AT', 'en-GB', 'en']],
    ['zh-SG', 'zh-CN', ['zh-TW', 'zh-SG', 'zh-CN']],
    ['ko-KR', 'ko', ['ko-KR']],
  ])('is %s, the reader’s own of %s, where the browser asks for %s', (own, spoken, wanted) => {
    reading(...wanted);
    speak(spoken, {});
    expect(language()).toBe(own);
  });

  it('is the language itself where the browser asks for none of it', () => {
    reading('zh-TW', 'en-US@posix');
    speak('zh-CN', {});
    expect(language()).toBe('zh-CN');
    speak('en', {});
    expect(language()).toBe('en');
  });
});
