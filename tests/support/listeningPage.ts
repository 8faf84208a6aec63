const LISTENER = `
window.heard = [];
for (const type of ('keydown keypress keyup beforeinput input change compositionstart compositionupdate compositionend ' +
  'copy cut paste click dblclick pointerdown pointerup mousedown mouseup').split(' '))
  for (const target of [window, document])
    target.addEventListener(type, (event) => window.heard.push(type + ':' + (event.key ?? event.data ?? '')), true);
`;

/** The page with a script before all others that writes every key, letter and click it can hear to `window.heard`. */
export function listening(html: string): string {
  return html.replace(/<head>/i, (head) => `${head}<script>${LISTENER}</script>`);
}
