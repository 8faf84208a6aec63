import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ON_OUR_PAGES, ON_THE_SITE, readLocale } from '@/assets/locales/build';
import { CITED_AS } from '@/components/CopyLine';
import type { Hint } from '@/components/keep/Preview';
import { ORDERS } from '@/components/library/ListTools';
import { KEY_DEEDS } from '@/components/strip/keys/keyTable';
import type { Why } from '@/components/whyFound';
import { GROUPS, LOOKS, SECTIONS } from '@/entrypoints/library/address';
import { REVIEWED } from '@/entrypoints/library/reviewLists';
import { PERIODS } from '@/entrypoints/library/Statistics';
import { OCCASIONS } from '@/lib/backups/snapshotName';
import { FILE_FORMATS } from '@/lib/exchange/fileFormats';
import type { Missed } from '@/lib/exchange/found';
import type { PaperLink } from '@/lib/feed/addresses';
import type { Rise, Status } from '@/lib/library/clip';
import type { OutsideCopy } from '@/lib/library/db';
import type { Verb } from '@/lib/library/gesture';
import type { ImportPreview } from '@/lib/library/planImport';
import type { Shelf } from '@/lib/library/queries';
import type { TableName } from '@/lib/library/rows';
import { TAG_COLOURS } from '@/lib/library/tagColour';
import type { RuleDoes } from '@/lib/rule';
import { OPERATOR_NAMES } from '@/lib/search/query/operators';
import { type CardLook, DENSITIES, THEMES, type View } from '@/lib/settings';

interface Source {
  file: string;
  text: string;
  imports: { line: string; from: string }[];
}

const IMPORT = /^(?:import|export)\b[^;]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gms;

function sourcesIn(...rooms: string[]): Source[] {
  const files = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(room, file)),
  );
  // The search benchmark has packages of its own.
  return files.filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules')).map(readSource);
}

function readSource(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const imports = [...text.matchAll(IMPORT)].map(([line, ...from]) => ({
    line,
    from: inProject(file, from.find(Boolean) ?? ''),
  }));
  return { file, text, imports };
}

/** `@/lib/paper` and `../paper` both are `lib/paper`; packages and `#` names stay as they are. */
function inProject(file: string, from: string): string {
  if (from.startsWith('@/')) return from.slice(2);
  return from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from;
}

const sources = sourcesIn('entrypoints', 'components', 'lib');

/** Lines of sources, outside of `allowed`, that import what the pattern names. */
function importsOf(what: RegExp, allowed: RegExp, line = /./): string[] {
  return sources
    .filter(({ file }) => !allowed.test(file))
    .flatMap(({ file, imports }) =>
      imports
        .filter((each) => what.test(each.from) && line.test(each.line))
        .map(({ from }) => `${file} imports ${from}`),
    );
}

describe('imports go one way', () => {
  it.each([
    ['lib', /^(?:components|entrypoints)\//],
    ['components', /^entrypoints\//],
    ['lib/feed', /^lib\/(?:library|search|rules)\//],
    ['lib/library', /^lib\/(?:feed|search|rules)\//],
    ['lib/search', /^lib\/(?:feed|library|rules)\//],
    ['lib/rules', /^lib\/(?:feed|library|search)\//],
    ['lib/exchange', /^lib\/(?!exchange\/|paper$)/],
    ['lib/statistics', /^lib\/(?!statistics\/|paper$)/],
    ['lib/review', /^lib\/(?!review\/|statistics\/|paper$)/],
  ])('%s stays out of rooms that stand beside or above it', (room, others) => {
    const elsewhere = new RegExp(`^(?!${room}/)`);
    expect(importsOf(others, elsewhere)).toEqual([]);
  });

  it('keeps paper.ts free of imports', () => {
    expect(readSource('lib/paper.ts').imports).toEqual([]);
  });

  it('climbs at most one folder by a relative import', () => {
    const climbing = [...sources, ...sourcesIn('assets', 'tests')].filter(({ text }) =>
      /from\s+'\.\.\/\.\.\//.test(text),
    );
    expect(climbing.map(({ file }) => file)).toEqual([]);
  });
});

describe('each outside thing has one door', () => {
  it.each([
    ['the browser', /^#imports$/, /^entrypoints\/|^lib\/(?:messages|settings|ports)\.ts$/],
    ['Dexie', /^dexie$/, /^lib\/library\//],
    ['Dexie’s hooks', /^dexie-react-hooks$/, /^entrypoints\//],
    ['Fuse', /^fuse\.js/, /^lib\/search\//],
    ['Papa Parse', /^papaparse$/, /^lib\/exchange\//],
    ['uPlot', /^uplot/, /^components\/charts\//],
    ['React', /^react(?:-dom)?(?:\/|$)/, /^(?:entrypoints|components)\/(?!strip\/|feed\.content\/)/],
  ])('%s', (_name, what, allowed) => {
    expect(importsOf(what, allowed)).toEqual([]);
  });

  it('calls the browser by its import only', () => {
    expect(
      sources
        .filter(({ text }) => /\b(?<!developer\.)(?:chrome|globalThis\.browser)\.\w/.test(text))
        .map(({ file }) => file),
    ).toEqual([]);
  });

  // Dexie follows native promises only out of functions that say `async`; with others a transaction ends too early in a
  // real browser (PrematureCommitError, seen in Chromium 2026-11), though not over fake-indexeddb.
  it('hands Dexie’s transactions async functions only', () => {
    const plain = /\.transaction\((?:[^()]|\([^()]*\))*?,\s*\(\w*\)\s*=>/;
    expect(sources.filter(({ text }) => plain.test(text)).map(({ file }) => file)).toEqual([]);
  });

  // The build shortens the names of classes; an error has its own in its `name`.
  it('asks no class for the name of its errors', () => {
    expect(sources.filter(({ text }) => /\b[A-Z]\w*Error\.name\b/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('deletes no database, whatever state it is in', () => {
    const deleting = sources.filter(({ text }) => /deleteDatabase|Dexie\.delete\b|\bdb\.delete\(/.test(text));
    expect(deleting.map(({ file }) => file)).toEqual([]);
  });

  it('M04 listens to nobody but itself: no other extension, no page, no port', () => {
    const listening = sources.filter(({ text }) => /onMessageExternal|onConnect|onUserScript|'message'/.test(text));
    expect(listening.map(({ file }) => file)).toEqual([]);
  });

  it('logs in report.ts only', () => {
    const logging = sources.filter(({ file, text }) => file !== 'lib/report.ts' && /\bconsole\.\w/.test(text));
    expect(logging.map(({ file }) => file)).toEqual([]);
  });

  it('knows the site’s name in lib/feed and in the pages it matches only', () => {
    const knowing = sources
      .filter(({ file }) => !file.startsWith('lib/feed/'))
      .flatMap(({ file, text }) =>
        text
          .split('\n')
          .filter((line) => /huggingface/i.test(line) && !/matches:/.test(line))
          .map((line) => `${file}: ${line}`),
      );
    expect(knowing).toEqual([]);
  });
});

/** Texts whose keys the sources put together, by their template; the compiler knows what may stand for the star. */
const FAMILIES: Record<string, string[]> = {
  'library.colour.*': ['none', ...TAG_COLOURS],
  'library.format.*': [...FILE_FORMATS],
  'library.formatHint.*': [...FILE_FORMATS],
  'library.group.*': [...GROUPS],
  'library.group.no.*': [...GROUPS],
  'library.look.*': [...LOOKS],
  'library.missed.*': ['noArxivId', 'broken', 'cut', 'tooMany'] satisfies Missed['why'][],
  'library.occasion.*': [...OCCASIONS],
  'library.order.*': [...ORDERS],
  'library.outside.last.*': ['file', 'folder', 'downloads'] satisfies OutsideCopy['to'][],
  'library.preview.*': [
    ...(['added', 'differ', 'same', 'removed'] satisfies (keyof ImportPreview)[]),
    ...(['how', 'nothingNew', 'noPapers'] satisfies Hint[]),
  ],
  'library.settings.*.says': ['seen', 'dismissed', 'downloads', 'sidePanel'],
  'library.settings.*.title': ['seen', 'dismissed', 'downloads', 'sidePanel'],
  'library.settings.cards.*': ['plain', 'dimmed', 'hidden'] satisfies CardLook[],
  'library.settings.density.*': [...DENSITIES],
  'library.settings.theme.*': [...THEMES],
  'library.settings.view.*': ['site', 'column', 'titles'] satisfies View[],
  'library.start.gesture.*': ['clip', 'tag', 'find'],
  'library.section.*': SECTIONS.filter((section) => section !== 'papers'),
  'library.review.*.lead': [...REVIEWED],
  'library.review.*.title': [...REVIEWED],
  'library.review.rose.*': ['upvotes', 'codeStars'] satisfies Rise['of'][],
  'library.statistics.*.lead': ['tags', 'organisations'],
  'library.statistics.*.none': ['tags', 'organisations'],
  'library.statistics.*.title': ['tags', 'organisations'],
  'library.statistics.perWeek.*': ['seen', 'clipped', 'read'],
  'library.statistics.period.*': [...PERIODS],
  'paper.*': [
    ...(['unread', 'reading', 'read'] satisfies Status[]),
    ...(['site', 'pdf', 'arxiv', 'alphaxiv', 'code', 'project'] satisfies PaperLink['kind'][]),
  ],
  'popup.*': ['all', 'unread', 'starred', 'everything'] satisfies Shelf['kind'][],
  'popup.copied.*': [...CITED_AS],
  'popup.copy.*': [...CITED_AS],
  'popup.rules.does.*': ['clip', 'star', 'dim'] satisfies RuleDoes[],
  'popup.empty.*': ['unread', 'starred', 'list', 'trash'] satisfies Shelf['kind'][],
  'popup.empty.*Hint': ['unread', 'starred', 'list', 'trash'] satisfies Shelf['kind'][],
  'popup.operators.*': OPERATOR_NAMES,
  'popup.recovered.*': ['clips', 'lists', 'tags', 'rules'] satisfies TableName[],
  'popup.said.undone.*': [
    ...(['clip', 'remove', 'star', 'dismiss', 'status', 'tag', 'list', 'note', 'purge', 'expire'] satisfies Verb[]),
    ...(['createList', 'renameList', 'orderLists', 'deleteList', 'undo'] satisfies Verb[]),
    ...(['saveSearch', 'changeSearch'] satisfies Verb[]),
    ...(['renameTag', 'colourTag', 'deleteTags', 'tellApart'] satisfies Verb[]),
    ...(['saveRule', 'switchRule', 'deleteRule', 'rule', 'undim', 'import'] satisfies Verb[]),
  ],
  'row.why.*': ['organisation', 'keywords', 'note', 'abstract'] satisfies Why['field'][],
  'strip.deed.*': [
    ...(['clip', 'remove', 'star', 'dismiss', 'status', 'tag', 'list', 'note', 'purge', 'expire'] satisfies Verb[]),
    ...(['createList', 'renameList', 'orderLists', 'deleteList', 'undo'] satisfies Verb[]),
    ...(['saveSearch', 'changeSearch'] satisfies Verb[]),
    ...(['renameTag', 'colourTag', 'deleteTags', 'tellApart'] satisfies Verb[]),
    ...(['saveRule', 'switchRule', 'deleteRule', 'rule', 'undim', 'import'] satisfies Verb[]),
  ],
  'strip.key.*': [...KEY_DEEDS],
  'strip.view.*': ['site', 'column', 'titles'] satisfies View[],
};

describe('the texts', () => {
  const text = [...sources, readSource('wxt.config.ts')].map((source) => source.text).join('\n');
  const members = Object.entries(FAMILIES).flatMap(([family, words]) => words.map((word) => family.replace('*', word)));
  const keys = [...new Set(Object.keys(readLocale('en')).map((key) => key.replace(/\.(?:one|other)$/, '')))];

  it('are all used', () => {
    const isMessage = (key: string) =>
      key.startsWith('manifest.') && text.includes(`${key.replace('manifest.', '__MSG_')}__`);
    const isUsed = (key: string) => text.includes(`'${key}'`) || members.includes(key) || isMessage(key);
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('have families for all keys that are put together', () => {
    const templates = [...text.matchAll(/\bt\(\s*`([^`]+)`/g)].map(([, key = '']) => key.replace(/\$\{[^}]*\}/, '*'));
    expect([...new Set(templates)].sort()).toEqual(Object.keys(FAMILIES).sort());
    expect(members.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('are there for every key that is asked for', () => {
    const calls = [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']) => key);
    const messages = [...text.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => `manifest.${name}`);
    expect([...calls, ...messages].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it.each([
    ['on the site’s pages', /^(?:components\/strip|entrypoints\/feed\.content|lib)\//, ON_THE_SITE],
    ['on our own pages', /^(?:components\/[\w.]+$|entrypoints\/(?:popup|reader)\/|lib\/)/, ON_OUR_PAGES],
  ])('%s are those that are sent there', (_, files, sent) => {
    const there = sources.filter(({ file }) => files.test(file));
    const asked = there.flatMap(({ text }) => [...text.matchAll(/\bt\(\s*[`']([^`'$]+)|'(\w+\.[\w.]+)'/g)]);
    const known = asked.map(([, key = '', other = '']) => key || other).filter((key) => keys.includes(key));
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter((key) => !sent.test(key))).toEqual([]);
  });
});
