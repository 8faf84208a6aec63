import { type RefObject, useId, useState } from 'react';
import { t } from '#i18n';
import { LONGEST_RULE } from '@/lib/rule';
import { fieldsOf, NO_FIELDS, type QueryFields, queryOf } from '@/lib/search/query/queryFields';
import styles from './RuleEditor.module.css';

interface Props {
  query: string;
  field: RefObject<HTMLInputElement | null>;
  onQuery(query: string): void;
}

type Text = Exclude<keyof QueryFields, 'code'>;

/** Which papers: a form for what is asked most, and below it the query that it writes, which can say more. */
export function RuleQuery({ query, field, onQuery }: Props) {
  // The form keeps what is typed into it: a space at the end is nothing in the query.
  const [fields, setFields] = useState(() => fieldsOf(query));
  const shown = fields ?? NO_FIELDS;
  const write = (change: Partial<QueryFields>) => {
    const next = { ...shown, ...change };
    setFields(next);
    onQuery(queryOf(next));
  };
  const text = (name: Text, write: (typed: string) => void) => ({
    value: shown[name],
    disabled: !fields,
    onChange: ({ target }: { target: HTMLInputElement }) => write(target.value),
  });
  return (
    <fieldset className={styles.fields}>
      <legend>{t('popup.rules.when')}</legend>
      <Field label={t('popup.rules.words')} {...text('words', (words) => write({ words }))} field={field} wide />
      <Field label={t('popup.rules.author')} {...text('author', (author) => write({ author }))} />
      <Field label={t('popup.rules.org')} {...text('org', (org) => write({ org }))} />
      <Field
        label={t('popup.rules.upvotes')}
        {...text('upvotes', (typed) => write({ upvotes: digitsIn(typed) }))}
        numeric
      />
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={shown.code}
          disabled={!fields}
          onChange={({ target }) => write({ code: target.checked })}
        />
        {t('popup.rules.code')}
      </label>
      <Field
        label={t('popup.rules.query')}
        hint={fields ? undefined : t('popup.rules.byHand')}
        value={query}
        field={fields ? undefined : field}
        wide
        onChange={({ target }) => {
          setFields(fieldsOf(target.value));
          onQuery(target.value);
        }}
      />
    </fieldset>
  );
}

/** No more than a number of upvotes has. */
function digitsIn(typed: string): string {
  return typed.replace(/\D/g, '').slice(0, 6);
}

interface FieldProps {
  label: string;
  hint?: string | undefined;
  value: string;
  field?: RefObject<HTMLInputElement | null> | undefined;
  wide?: boolean;
  numeric?: boolean;
  disabled?: boolean;
  onChange(event: { target: HTMLInputElement }): void;
}

function Field({ label, hint, field, wide = false, numeric = false, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field} data-wide={wide || undefined}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_RULE}
        inputMode={numeric ? 'numeric' : undefined}
        aria-describedby={hint && `${id}-hint`}
        {...input}
      />
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
