import { expect, it } from 'vitest';
import { sentencesText } from '@/components/sentencesText';

it.each([
  [['Lost.', undefined, 'Found.', false], 'Lost. Found.'],
  [['丢了。', '', '找回来了！', '好。'], '丢了。找回来了！好。'],
  [['검색했어요.', '찾았어요.'], '검색했어요. 찾았어요.'],
] as const)('puts %j in a row', (sentences, text) => {
  expect(sentencesText(...sentences)).toBe(text);
});
