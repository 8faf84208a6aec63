import type { CDPSession, Page } from 'playwright-core';
import { patiently } from './patiently';

/** What a reader would look for: a role and, in words, a name. */
export interface Wanted {
  role: string;
  name: string | RegExp;
  /** Only inside the first element that this selector finds in the page. */
  within?: string;
}

/** A part of the page as a reader meets it, also inside closed shadow roots. */
export interface Part {
  name: string;
  /** ARIA states and properties, by name: `pressed`, `expanded`, `focused`, … */
  states: Record<string, unknown>;
  box(): Promise<{ x: number; y: number; width: number; height: number }>;
  /** A real click of the mouse, trusted, at the middle of what can be seen. */
  click(): Promise<void>;
  focus(): Promise<void>;
}

/**
 * Parts by role and name out of Chromium's accessibility tree, which holds closed shadow roots too: what a test finds
 * and clicks so is what a screen reader finds. Hidden parts are not in it.
 */
export async function partsIn(page: Page, { role, name, within = 'html' }: Wanted): Promise<Part[]> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: within });
  // What `content-visibility` has not drawn yet is not in the tree.
  if (within !== 'html') await cdp.send('DOM.scrollIntoViewIfNeeded', { nodeId });
  const { nodes } = await cdp.send('Accessibility.queryAXTree', { nodeId, role });
  return nodes
    .filter((node) => !node.ignored && node.backendDOMNodeId && matches(String(node.name?.value ?? ''), name))
    .map((node) => ({
      name: String(node.name?.value ?? ''),
      states: Object.fromEntries((node.properties ?? []).map((property) => [property.name, property.value.value])),
      ...hands(page, cdp, Number(node.backendDOMNodeId)),
    }));
}

function matches(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

/** The first such part; waits for it. What is drawn anew before it is clicked is found anew. */
export async function part(page: Page, wanted: Wanted, patience = 5_000): Promise<Part> {
  const { role, name, within = 'the page' } = wanted;
  const find = () =>
    patiently(`${role} named ${name} in ${within}`, async () => (await partsIn(page, wanted))[0], patience);
  const found = await find();
  const act = <T>(on: (one: Part) => Promise<T>): Promise<T> =>
    on(found).catch(async (error) => {
      if (!IS_GONE.test(String(error))) throw error;
      return on(await find());
    });
  return {
    ...found,
    box: () => act((one) => one.box()),
    click: () => act((one) => one.click()),
    focus: () => act((one) => one.focus()),
  };
}

/** As Chromium says of a node that is no longer in the page, or is not drawn. */
const IS_GONE = /detached|No node (?:found )?(?:with|for) given|Could not find node|Could not compute content quads/;

function hands(page: Page, cdp: CDPSession, backendNodeId: number): Pick<Part, 'box' | 'click' | 'focus'> {
  const box = () => boxOf(cdp, backendNodeId);
  return {
    box,
    focus: async () => void (await cdp.send('DOM.focus', { backendNodeId })),
    click: async () => {
      const { x, y, width, height } = await box();
      await page.mouse.click(x + width / 2, y + height / 2);
    },
  };
}

async function boxOf(cdp: CDPSession, backendNodeId: number) {
  await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { quads } = await cdp.send('DOM.getContentQuads', { backendNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = quads[0] ?? [];
  return { x: left, y: top, width: right - left, height: bottom - top };
}
