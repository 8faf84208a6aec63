/** Where letters are the reader's text, or choose among what a list of the site holds. */
const FIELDS =
  'input, textarea, select, [contenteditable]:not([contenteditable="false" i]), ' +
  ['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox', 'menu', 'menubar', 'tree', 'grid', 'application']
    .map((role) => `[role="${role}"]`)
    .join(', ');

/** True when a key pressed here is meant for a field. The path is the event's, innermost first. */
export function isTyping(path: readonly EventTarget[]): boolean {
  const [innermost] = path;
  return path.some(isField) || (innermost instanceof HTMLElement && mayHideField(innermost));
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS));
}

/** Nobody sees from outside what has the focus in a closed root: only elements of a page's own may have one with a field. */
function mayHideField(element: HTMLElement): boolean {
  return element.localName.includes('-') && !element.shadowRoot;
}

/** True while the page asks something of its own: keys do nothing behind its back. */
export function isPageAsking(): boolean {
  const dialogs = document.querySelectorAll<HTMLElement>('dialog[open], [aria-modal="true"]');
  return [...dialogs].some((dialog) => dialog.checkVisibility());
}
