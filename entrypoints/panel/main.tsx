import '@/assets/theme.css';
import { createRoot } from 'react-dom/client';
import { LastResort } from '@/components/LastResort';
import type { OffprintDb } from '@/lib/library/db';
import { report } from '@/lib/report';
import { dress } from '../reader/appearance';
import '../reader/laterTexts';
import { onCaught } from '../reader/onCaught';
import { openHere } from '../reader/openHere';
import { Panel } from './Panel';

const root = document.getElementById('root');
if (root) Promise.all([openHere(), dress()]).then(([db]) => draw(root, db), report);

function draw(place: HTMLElement, db: OffprintDb): void {
  createRoot(place, { onCaughtError: onCaught, onUncaughtError: report }).render(
    <LastResort onAgain={() => location.reload()}>
      <Panel db={db} />
    </LastResort>,
  );
}
