import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'wxt';
import { languages, localePlugin, localeTypes, manifestMessages, textsFile } from './assets/locales/build';

const SITE = 'https://huggingface.co/*';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  alias: { '#i18n': path.resolve('lib/i18n.ts') },
  webExt: { disabled: true },
  vite: () => ({ plugins: [localePlugin(), wholeChunks()] }),
  hooks: {
    'prepare:types': (_wxt, entries) => {
      entries.push({ path: 'types/locales.d.ts', text: localeTypes(), tsReference: true });
    },
    'build:publicAssets': (_wxt, files) => {
      for (const language of languages())
        files.push({
          relativeDest: `_locales/${language.replace('-', '_')}/messages.json`,
          contents: manifestMessages(language),
        });
      for (const language of languages().filter((each) => each !== 'en'))
        for (const part of ['pages', 'site'] as const)
          files.push({ relativeDest: `texts/${language}.${part}.json`, contents: textsFile(language, part) });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'contextMenus', 'alarms'],
    // Asked for when they are wanted: a copy among the downloads every week, and a panel beside the page.
    optional_permissions: browser === 'firefox' ? ['downloads'] : ['downloads', 'sidePanel'],
    host_permissions: [SITE],
    omnibox: { keyword: 'op' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_openOffprint__' },
      'clip-paper': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_clipThisPaper__' },
      'open-library': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_openLibrary__' },
    },
    content_security_policy: {
      extension_pages:
        // The one other host: the site's own for pictures, of which only cards in the library show any.
        "default-src 'none'; script-src 'self'; style-src 'self'; " +
        "img-src 'self' data: https://cdn-thumbnails.huggingface.co; " +
        "connect-src 'self' https://huggingface.co; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "object-src 'none'",
    },
    ...(browser === 'firefox' && {
      sidebar_action: { default_title: '__MSG_name__', default_panel: 'panel.html', open_at_install: false },
      browser_specific_settings: {
        gecko: {
          id: 'offprint@example.org',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});

/**
 * One chunk for all that the popup loads before its first rows, and one for what a search needs besides. Cut by who shares
 * what they were nine files and eleven: each costs 1 ms of the page's main thread and a turn in the browser's process
 * (an answer while the popup opens 190 ms, then 156; 2026-11).
 */
function wholeChunks(): Plugin {
  const groups = [chunkOf('pages', 'entrypoints/popup/index.html'), chunkOf('search', 'entrypoints/reader/finder.ts')];
  return {
    name: 'whole-chunks',
    // A script that is built by itself is one chunk anyway.
    outputOptions: (options) => (options.format === 'es' ? { ...options, codeSplitting: { groups } } : null),
  };
}

/** What starts a page must not run in others, which share a chunk with it. */
const STARTS_A_PAGE = /\/(?:index\.html|main\.tsx)$/;

/** A file and all that it imports before it runs, as far as no group before holds it. */
function chunkOf(name: string, file: string): Rolldown.CodeSplittingGroup {
  let held: Set<string> | undefined;
  return {
    debugName: name,
    name: (id, graph) => {
      held ??= withImports(path.resolve(file), graph);
      return held.has(id) && !STARTS_A_PAGE.test(id) ? name : null;
    },
  };
}

function withImports(file: string, graph: Rolldown.ChunkingContext): Set<string> {
  const held = new Set([file]);
  for (const id of held) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) held.add(imported);
  return held;
}
