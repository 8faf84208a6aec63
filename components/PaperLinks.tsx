import { t } from '#i18n';
import { type PaperLink, paperLinks } from '@/lib/feed/addresses';
import type { Paper } from '@/lib/paper';
import { Icon } from './Icon';
import { numberText } from './numberText';
import styles from './PaperLinks.module.css';

/** Where else a paper can be read. */
export function PaperLinks({ paper }: { paper: Paper }) {
  return (
    <ul className={styles.links} aria-label={t('paper.links')}>
      {paperLinks(paper).map(({ kind, href }) => (
        <li key={kind}>
          <a href={href} target="_blank" rel="noopener noreferrer">
            {nameOf(kind, paper)}
            <Icon name="out" />
          </a>
        </li>
      ))}
    </ul>
  );
}

function nameOf(kind: PaperLink['kind'], { codeStars }: Paper): string {
  return kind === 'code' && codeStars !== undefined
    ? t('paper.codeStars', { stars: numberText(codeStars) })
    : t(`paper.${kind}`);
}
