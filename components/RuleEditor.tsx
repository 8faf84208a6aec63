import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '#i18n';
import { type List, type Tag, tagNameOf } from '@/lib/library/clip';
import type { SaveRule } from '@/lib/library/gesture';
import { RULE_DOES, type Rule } from '@/lib/rule';
import type { Change } from './change';
import { DryRunNote } from './DryRunNote';
import { ListChoice } from './ListChoice';
import styles from './RuleEditor.module.css';
import { RuleQuery } from './RuleQuery';
import { TagEditor } from './TagEditor';
import { Trouble } from './Trouble';
import type { TryOut } from './tryOut';
import { useAttempt } from './useAttempt';
import { useTried } from './useTried';

interface Props {
  rule: Rule;
  lists: readonly List[];
  suggestTags(letters: string): Promise<Tag[]>;
  tryOut: TryOut;
  change: Change;
  onDone(): void;
}

/** One rule as it is being made or changed. It can be switched on once its dry run was shown. */
export function RuleEditor({ rule, lists, suggestTags, tryOut, change, onDone }: Props) {
  const [draft, setDraft] = useState(rule);
  const write = (part: Partial<Rule>) => setDraft((before) => ({ ...before, ...part }));
  const first = useRef<HTMLInputElement>(null);
  const { trouble, attempt } = useAttempt();
  const { tried, trouble: notTried } = useTried(draft.query, tryOut);
  useEffect(() => first.current?.focus(), []);
  const wasOn = rule.onAt !== undefined;
  const mayStand = draft.query.trim() !== '';
  const keep = async (on: boolean) => {
    if (await attempt(() => change(savingOf(draft, on)))) onDone();
  };
  const createList = async (name: string) => {
    const list = crypto.randomUUID();
    await change({ verb: 'createList', list, name, ids: [] });
    setDraft((before) => ({ ...before, lists: [...before.lists, list] }));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onDone();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leads back from every field, as Back does
    <div className={styles.editor} onKeyDown={press}>
      <RuleQuery query={draft.query} field={first} onQuery={(query) => write({ query })} />
      <DryRunNote tried={tried} trouble={notTried} empty={!mayStand} />
      <DoesChoice does={draft.does} onChoose={(does) => write({ does })} />
      {draft.does !== 'dim' && (
        <>
          <TagEditor
            tags={draft.tags.map((label) => ({ name: tagNameOf(label), label }))}
            suggest={suggestTags}
            onChange={async ({ add, drop }) => write({ tags: retagged(draft.tags, add, drop) })}
          />
          <ListChoice
            lists={lists}
            chosen={draft.lists}
            onChoose={async ({ id }, on) =>
              write({ lists: on ? [...draft.lists, id] : draft.lists.filter((list) => list !== id) })
            }
            onCreate={createList}
          />
        </>
      )}
      <div className={styles.end}>
        <button type="button" data-main disabled={!mayStand || !tried?.run} onClick={() => keep(true)}>
          {t(wasOn ? 'popup.rules.keep' : 'popup.rules.switchOn')}
        </button>
        <button type="button" disabled={!mayStand} onClick={() => keep(false)}>
          {t(wasOn ? 'popup.rules.switchOff' : 'popup.rules.keepOff')}
        </button>
        <button type="button" onClick={onDone}>
          {t('popup.rules.back')}
        </button>
        <Trouble sentence={trouble} />
      </div>
    </div>
  );
}

function DoesChoice({ does, onChoose }: { does: Rule['does']; onChoose(does: Rule['does']): void }) {
  const name = useId();
  return (
    <fieldset className={styles.does}>
      <legend>{t('popup.rules.then')}</legend>
      {RULE_DOES.map((one) => (
        <label key={one} className={styles.tick}>
          <input type="radio" name={name} checked={does === one} onChange={() => onChoose(one)} />
          {t(`popup.rules.does.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

function savingOf({ id: rule, query, does, tags, lists }: Rule, on: boolean): SaveRule {
  return { verb: 'saveRule', rule, query, does, tags, lists, on };
}

function retagged(tags: string[], add: string[], drop: string[]): string[] {
  return [...tags.filter((label) => !drop.includes(tagNameOf(label))), ...add];
}
