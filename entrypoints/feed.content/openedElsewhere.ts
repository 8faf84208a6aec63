import { leadsElsewhere } from '@/lib/feed/addresses';
import type { ArxivId } from '@/lib/paper';

/**
 * Tells when the reader follows a link of a card to its paper elsewhere, as to the PDF or to arXiv, with whatever button
 * or key. The paper's page on the site tells by itself that it was opened.
 */
export function watchOpening(
  paperAt: (element: Element | null) => ArxivId | null,
  opened: (id: ArxivId) => void,
  signal: AbortSignal,
): void {
  const look = ({ isTrusted, button, target }: MouseEvent) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]');
    // The third button opens a menu, and no page.
    if (!isTrusted || button === 2 || !link) return;
    const id = leadsElsewhere(link.href);
    if (id && id === paperAt(link)) opened(id);
  };
  for (const type of ['click', 'auxclick'] as const)
    window.addEventListener(type, look, { capture: true, passive: true, signal });
}
