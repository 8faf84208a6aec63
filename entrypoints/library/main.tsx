import '@/assets/theme.css';
import { createRoot } from 'react-dom/client';
import { learn } from '#i18n';
import texts from '@/assets/locales/en.yml?library';
import { LastResort } from '@/components/LastResort';
import { openDb } from '@/lib/library/db';
import { report } from '@/lib/report';
import { Library } from './Library';

learn(texts);
const db = openDb();
const root = document.getElementById('root');
if (root)
  createRoot(root, { onCaughtError: report, onUncaughtError: report }).render(
    <LastResort onAgain={() => location.reload()}>
      <Library db={db} />
    </LastResort>,
  );
