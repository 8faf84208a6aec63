/** Events that have no `on…` of their own. */
const OTHERS =
  'textInput textupdate compositionstart compositionupdate compositionend focusin focusout mousewheel DOMActivate ' +
  'DOMFocusIn DOMFocusOut DOMMouseScroll DOMCharacterDataModified DOMNodeInserted DOMNodeRemoved DOMSubtreeModified';
/** What tells neither a letter nor what the reader does: the page hears it, as long as no letters come with it. */
const QUIET =
  '(pointer|mouse)(move|over|out|enter|leave|rawupdate)|(got|lost)pointercapture|wheel|mousewheel|scroll.*|focus.*|blur|' +
  'DOMFocus.*|select(start|ionchange)|(webkit)?animation.*|(webkit)?transition.*|resize|load.*|error|DOM(Node|Subtree).*|contentvisibility.*';

const LISTENER = `
window.heard = [];
const names = '${OTHERS}'.split(' ');
for (const one of [window, document, HTMLElement.prototype])
  for (const name in one) if (name.startsWith('on')) names.push(name.slice(2));
const lettersIn = (event) =>
  event.key ?? event.data ?? (event.clipboardData ?? event.dataTransfer)?.getData('text') ?? '';
const hear = (event) => {
  const letters = lettersIn(event);
  const isOfPage = event.target === window || event.target === document;
  if (!letters && (isOfPage || /^(${QUIET})$/i.test(event.type))) return;
  window.heard.push(event.type + ':' + letters);
};
for (const type of new Set(names))
  for (const target of [window, document]) target.addEventListener(type, hear, true);
`;

/**
 * The page with a script before all others that writes to `window.heard` every key, letter and click it can hear, by
 * whatever event the browser knows.
 */
export function listening(html: string): string {
  return html.replace(/<head>/i, (head) => `${head}<script>{${LISTENER}}</script>`);
}
