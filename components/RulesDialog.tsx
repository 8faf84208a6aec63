import { type ReactNode, useEffect, useRef, useState } from 'react';
import { t } from '#i18n';
import type { List, Tag } from '@/lib/library/clip';
import type { CountedRule } from '@/lib/library/ruleQueries';
import type { Rule } from '@/lib/rule';
import type { Change } from './change';
import { Dialog } from './Dialog';
import { RuleEditor } from './RuleEditor';
import { RuleLine } from './RuleLine';
import styles from './RulesDialog.module.css';
import { Trouble } from './Trouble';
import type { TryOut } from './tryOut';
import { useAttempt } from './useAttempt';

interface Props {
  rules: readonly CountedRule[];
  /** Those that papers can be put on. */
  lists: readonly List[];
  suggestTags(letters: string): Promise<Tag[]>;
  tryOut: TryOut;
  change: Change;
  onClose(): void;
  /** What was said last, with its Undo: the page below cannot be reached meanwhile. */
  children?: ReactNode;
}

/** The reader's rules, or one of them being made or changed. */
export function RulesDialog({ rules, onClose, children, ...hands }: Props) {
  const [edited, setEdited] = useState<Rule>();
  const isNew = edited && !rules.some(({ id }) => id === edited.id);
  const title = edited ? (isNew ? 'popup.rules.new' : 'popup.rules.edit') : 'popup.rules.title';
  return (
    <Dialog title={t(title)} onClose={onClose}>
      {edited ? (
        <RuleEditor key={edited.id} rule={edited} {...hands} onDone={() => setEdited(undefined)} />
      ) : (
        <RuleLines rules={rules} {...hands} onEdit={setEdited} />
      )}
      {children}
    </Dialog>
  );
}

type LinesProps = Pick<Props, 'rules' | 'lists' | 'tryOut' | 'change'> & { onEdit(rule: Rule): void };

function RuleLines({ rules, lists, tryOut, change, onEdit }: LinesProps) {
  const { trouble, attempt } = useAttempt();
  const lines = useRef<HTMLUListElement>(null);
  const make = useRef<HTMLButtonElement>(null);
  useEffect(() => make.current?.focus(), []);
  /** The focus goes on to the next line, or the one before. */
  const remove = async (at: number) => {
    const all = lines.current?.children;
    const near = all?.[at + 1] ?? all?.[at - 1] ?? make.current;
    const isGone = await attempt(() => change({ verb: 'deleteRule', rule: rules[at]?.id ?? '' }));
    if (isGone && near instanceof HTMLElement) near.focus();
  };
  return (
    <>
      {rules.length === 0 && <p className={styles.intro}>{t('popup.rules.intro')}</p>}
      <ul className={styles.rules} ref={lines}>
        {rules.map((rule, i) => (
          <RuleLine
            key={rule.id}
            rule={rule}
            lists={lists}
            tryOut={tryOut}
            onSwitch={(on) => attempt(() => change({ verb: 'switchRule', rule: rule.id, on }))}
            onEdit={() => onEdit(rule)}
            onDelete={() => remove(i)}
          />
        ))}
      </ul>
      <button ref={make} type="button" className={styles.make} onClick={() => onEdit(aNewRule())}>
        {t('popup.rules.create')}
      </button>
      <Trouble sentence={trouble} />
    </>
  );
}

function aNewRule(): Rule {
  return { id: crypto.randomUUID(), order: 0, query: '', does: 'clip', tags: [], lists: [] };
}
