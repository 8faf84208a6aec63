import '@/assets/theme.css';
import { createRoot } from 'react-dom/client';
import { LastResort } from '@/components/LastResort';
import { openDb } from '@/lib/library/db';
import { report } from '@/lib/report';
import { Popup } from './Popup';

const db = openDb();
const root = document.getElementById('root');
if (root)
  createRoot(root, { onCaughtError: report, onUncaughtError: report }).render(
    <LastResort onAgain={() => location.reload()}>
      <Popup db={db} />
    </LastResort>,
  );
