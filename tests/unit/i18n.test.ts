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

  it('is English where the browser asks for none that Offprint speaks, or for what is no language', () => {
    expect(languageFor('browser', ['eo', 'C', 'en-US@posix'])).toBe('en');
    expect(languageFor('browser', [])).toBe('en');
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
