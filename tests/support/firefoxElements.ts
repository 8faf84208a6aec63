import type { Bidi } from './bidi';

/** An element of a page, in one of our closed shadow roots too, as BiDi names it. */
export interface RemoteElement {
  sharedId: string;
}

/** A node as BiDi writes it; closed roots are told when `includeShadowTree` is `all`. */
interface RemoteNode {
  value?: { shadowRoot?: RemoteElement | null };
}

interface Answer<R> {
  result?: R;
  exceptionDetails?: { text: string };
}

/** The first element of the page that a selector finds. */
export async function elementInPage(bidi: Bidi, context: string, selector: string): Promise<RemoteElement | undefined> {
  const locator = { type: 'css', value: selector };
  const { nodes } = await bidi.send<{ nodes: RemoteElement[] }>('browsingContext.locateNodes', {
    context,
    locator,
    maxNodeCount: 1,
  });
  return nodes[0];
}

/** Elements that may have a shadow root, inside what the selector finds: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const HOSTS = `(within) => [...document.querySelectorAll(within)]
  .flatMap((found) => [found, ...found.querySelectorAll('*')])
  .filter((element) => element.matches('div, span, aside, section') || element.localName.includes('-'))`;

const FIND = '(root, selector) => root.querySelector(selector)';

/** The first element that a selector finds inside a shadow root of what stands under `within`. */
export async function elementInRoot(
  bidi: Bidi,
  context: string,
  { within, selector }: { within: string; selector: string },
): Promise<RemoteElement | undefined> {
  const hosts = await call<{ value: RemoteNode[] }>(bidi, context, HOSTS, [text(within)]);
  for (const host of hosts?.value ?? []) {
    const root = host.value?.shadowRoot;
    if (!root) continue;
    const found = await call<Partial<RemoteElement>>(bidi, context, FIND, [
      { sharedId: root.sharedId },
      text(selector),
    ]);
    if (found?.sharedId) return { sharedId: found.sharedId };
  }
  return undefined;
}

function text(value: string) {
  return { type: 'string', value };
}

async function call<R>(bidi: Bidi, context: string, functionDeclaration: string, args: unknown[]) {
  const { result, exceptionDetails } = await bidi.send<Answer<R>>('script.callFunction', {
    functionDeclaration,
    arguments: args,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result;
}
