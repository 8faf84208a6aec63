import { useLiveQuery } from 'dexie-react-hooks';
import { type ComponentProps, useState } from 'react';
import { RulesDialog } from '@/components/RulesDialog';
import type { OffprintDb } from '@/lib/library/db';
import { rulesWithCounts } from '@/lib/library/ruleQueries';
import { createTryOut } from './createTryOut';
import './laterTexts';

type Props = { db: OffprintDb } & Omit<ComponentProps<typeof RulesDialog>, 'rules' | 'tryOut'>;

/** The rules' dialog, live. A part of the popup that is loaded when it is asked for. */
export function Rules({ db, ...props }: Props) {
  const rules = useLiveQuery(() => rulesWithCounts(db), [db]);
  const [tryOut] = useState(() => createTryOut(db));
  return rules && <RulesDialog rules={rules} tryOut={tryOut} {...props} />;
}
