import '@/assets/theme.css';
import { createRoot } from 'react-dom/client';
import { LastResort } from '@/components/LastResort';
import { openDb } from '@/lib/library/db';
import { report } from '@/lib/report';
import { dress } from '../reader/appearance';
import '../reader/laterTexts';
import { Panel } from './Panel';

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
      <Panel db={db} />
    </LastResort>,
  );
}
