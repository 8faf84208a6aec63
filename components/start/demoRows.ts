import { t } from '#i18n';
import type { Row } from '@/lib/library/queries';
import type { ArxivId, Day } from '@/lib/paper';

/** Papers that nobody wrote, to try the gestures on; nothing of them is kept. */
export function demoRows(today: Day): Row[] {
  return [
    demoRow('0000.00001', t('library.start.demo.robots'), ['Ada Reed', 'Noor Vale'], 184, today),
    demoRow('0000.00002', t('library.start.demo.lanterns'), ['Ines Marlow'], 61, today),
    demoRow('0000.00003', t('library.start.demo.kites'), ['Tomo Arai', 'Lena Birk', 'Sam Osei'], 23, today),
  ];
}

function demoRow(id: string, title: string, authors: string[], upvotes: number, featuredOn: Day): Row {
  const paper = { id: id as ArxivId, title, authors, keywords: [], upvotes, featuredOn, source: 'json', accountAt: 0 };
  return { id: paper.id, paper: paper as Row['paper'], clip: undefined, tags: [] };
}
