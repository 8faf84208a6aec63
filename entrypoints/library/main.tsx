import '@/assets/theme.css';
import { createRoot } from 'react-dom/client';
import { learn } from '#i18n';
import texts from '@/assets/locales/en.yml?library';
import { LastResort } from '@/components/LastResort';
import { openDb } from '@/lib/library/db';
import { report } from '@/lib/report';
import { dress } from '../reader/appearance';
import '../reader/laterTexts';
import { Library } from './Library';

learn(texts);
const db = openDb();
// Newer code wants the library: this page is of the older.
db.on('versionchange', () => {
  db.close({ disableAutoOpen: true });
  location.reload();
});
const root = document.getElementById('root');
if (root) dress().then(() => draw(root), report);

function draw(place: HTMLElement): void {
  createRoot(place, { onCaughtError: report, onUncaughtError: report }).render(
    <LastResort onAgain={() => location.reload()}>
      <Library db={db} />
    </LastResort>,
  );
}
