type Attributes = Record<string, string>;

/** An element with attributes and children; text is only ever text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Sets an attribute, or takes it off when there is no value; leaves alone what is already so. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** The one element of a class within another. */
export function part<E extends HTMLElement = HTMLElement>(within: Element, name: string): E {
  const found = within.querySelector<E>(`.${name}`);
  if (!found) throw new Error(`no element of class ${name}`);
  return found;
}

/** What has the focus within an element of one of our roots. */
export function focusIn(within: Element): Element | undefined {
  const root = within.getRootNode();
  const at = root instanceof ShadowRoot ? root.activeElement : null;
  return at && within.contains(at) ? at : undefined;
}
