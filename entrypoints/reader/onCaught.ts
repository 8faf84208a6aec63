import { ask } from '@/lib/messages';
import { report } from '@/lib/report';

/** What kept a page from being drawn. Where it was the store, the background looks what can be mended of it. */
export function onCaught(error: unknown): void {
  report(error);
  if (error instanceof Error && error.name === 'StoreFailedError') ask('mendStore', null).catch(report);
}
