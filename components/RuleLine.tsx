import { t } from '#i18n';
import type { List } from '@/lib/library/clip';
import type { CountedRule } from '@/lib/library/ruleQueries';
import { type Rule, ruleName } from '@/lib/rule';
import { dryRunText } from './DryRunNote';
import { Icon, type IconName } from './Icon';
import styles from './RulesDialog.module.css';
import { Switch } from './Switch';
import type { TryOut } from './tryOut';
import { useTried } from './useTried';

interface Props {
  rule: CountedRule;
  lists: readonly List[];
  tryOut: TryOut;
  onSwitch(on: boolean): void;
  onEdit(): void;
  onDelete(): void;
}

/** One rule: whether it is on, what it does, and what it did; while it is off, what it would have matched. */
export function RuleLine({ rule, lists, tryOut, onSwitch, onEdit, onDelete }: Props) {
  const isOn = rule.onAt !== undefined;
  const { tried, trouble } = useTried(isOn ? '' : rule.query, tryOut, 0);
  // Nothing is switched on before it was seen what it would have done.
  const isLocked = !isOn && !tried?.run;
  const named = { rule: ruleName(rule) };
  const did = () => t(rule.count ? 'popup.rules.papers' : 'popup.rules.noPaper', { count: rule.count });
  return (
    <li tabIndex={-1}>
      <div className={styles.switch}>
        <Switch aria-label={t('popup.rules.switch', named)} on={isOn} locked={isLocked} onSwitch={onSwitch} />
      </div>
      <div className={styles.words}>
        <bdi className={styles.query}>{rule.query}</bdi>
        <bdi>{doesText(rule, lists)}</bdi>
        <bdi className={styles.did}>{isOn ? did() : (trouble ?? dryRunText(tried))}</bdi>
      </div>
      <Button icon="pencil" label={t('popup.rules.change', named)} onClick={onEdit} />
      <Button icon="bin" label={t('popup.rules.delete', named)} onClick={onDelete} />
    </li>
  );
}

function Button({ icon, label, onClick }: { icon: IconName; label: string; onClick(): void }) {
  return (
    <button type="button" className={styles.hand} aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

/** "Clip and star · #diffusion · Talk" */
function doesText({ does, tags, lists: on }: Rule, lists: readonly List[]): string {
  const names = lists.filter(({ id }) => on.includes(id)).map(({ name }) => name);
  return [t(`popup.rules.does.${does}`), ...tags.map((tag) => `#${tag}`), ...names].join(' · ');
}
