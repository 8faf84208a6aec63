import fc from 'fast-check';
import { OPERATOR_NAMES } from '@/lib/search/query/operators';

const crumb = fc.oneof(
  fc.constantFrom(
    ...OPERATOR_NAMES.map((name) => `${name}:`),
    ' or ',
    '-',
    '"',
    '“',
    '”',
    ' ',
    '..',
    '>',
    '7d',
    '2026-01',
  ),
  fc.constantFrom(
    'tide',
    'τ',
    '大模型',
    'unread',
    '🦙',
    '\ud800',
    '__proto__',
    '\u0308',
    '$\\tau$',
    'Müller',
    '50',
    '\n',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

/** What a reader, or a cat, may type: crumbs of queries and noise, at times too long. */
export const anyTyping = fc.oneof(
  fc.array(crumb, { maxLength: 12 }).map((crumbs) => crumbs.join('')),
  fc.array(crumb, { minLength: 80, maxLength: 120 }).map((crumbs) => crumbs.join('')),
);
