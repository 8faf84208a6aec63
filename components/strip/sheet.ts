import bar from './bar/bar.css?inline';
import panels from './bar/panels.css?inline';
import base from './base.css?inline';
import dark from './dark.css?inline';
import forced from './forced.css?inline';
import light from './light.css?inline';
import menu from './menu.css?inline';
import notice from './notice.css?inline';
import panel from './panel.css?inline';
import picker from './picker.css?inline';
import ring from './ring.css?inline';
import strip from './strip.css?inline';
import toast from './toast.css?inline';

let shared: CSSStyleSheet | undefined;
let isDrawnDark = false;

/** The one stylesheet of all our shadow roots. */
export function sharedSheet(): CSSStyleSheet {
  shared ??= colour(new CSSStyleSheet());
  return shared;
}

/** Keeps all strips as light or dark as the site: one sheet changes, however many strips there are. Returns what ends it. */
export function followTheme(): () => void {
  const follow = () => {
    if (isDrawnDark !== isDark()) colour(sharedSheet());
  };
  const observer = new MutationObserver(follow);
  // The first hosts are made at document_start, before a script of the site's may make the page dark.
  follow();
  observer.observe(document.documentElement, { attributeFilter: ['class'] });
  return () => observer.disconnect();
}

function colour(sheet: CSSStyleSheet): CSSStyleSheet {
  isDrawnDark = isDark();
  const parts = [base, strip, menu, notice, bar, panels, ring, toast, picker, panel, forced];
  sheet.replaceSync(parts.join('') + (isDrawnDark ? dark : light));
  return sheet;
}

function isDark(): boolean {
  return document.documentElement.classList.contains('dark');
}
