import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults, Result } from 'axe-core';
import type { Page } from 'playwright-core';
import type { ContentWorld } from './contentWorld';

const AXE = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

/** A fault that axe found: what it is, how bad, and where, one line an element. */
export interface Fault {
  rule: string;
  impact: string;
  where: string[];
}

/** What axe finds wrong in a page of ours: nothing, when all is well. */
export async function axeIn(page: Page): Promise<Fault[]> {
  // By evaluate, since the page's CSP stops script elements.
  await page.evaluate(AXE);
  const results: AxeResults = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return results.violations.map(faultOf);
}

/** Elements of ours in a page of the site: hosts of closed shadow roots, which the page itself never has. */
const OUR_HOSTS = `[...document.querySelectorAll('*')].filter((element) =>
  element instanceof HTMLElement && !openRootOf.call(element) && chrome.dom.openOrClosedShadowRoot(element))`;

const RUN = `(async () => {
  const { get: openRootOf } = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot');
  const closedToo = function () {
    return this instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(this) : openRootOf.call(this);
  };
  const hosts = ${OUR_HOSTS};
  Object.defineProperty(Element.prototype, 'shadowRoot', { configurable: true, get: closedToo });
  try {
    const { violations } = await axe.run({ include: hosts }, { resultTypes: ['violations'] });
    return { hosts: hosts.length, violations };
  } finally {
    Object.defineProperty(Element.prototype, 'shadowRoot', { configurable: true, get: openRootOf });
  }
})()`;

/** What axe finds wrong in what we put into a page of the site; `strips` counts what it looked at. */
export async function axeInStrips(world: ContentWorld): Promise<{ strips: number; faults: Fault[] }> {
  await world.evaluate(`${AXE};0`);
  const { hosts, violations } = await world.evaluate<{ hosts: number; violations: Result[] }>(RUN);
  return { strips: hosts, faults: violations.map(faultOf) };
}

function faultOf({ id, impact, nodes }: Result): Fault {
  return {
    rule: id,
    impact: impact ?? 'unknown',
    where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  };
}
