import { type FormEvent, type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { t } from '#i18n';
import type { Completion } from '@/lib/search/query/completions';
import styles from './SearchField.module.css';

export interface SearchFieldProps {
  ref: RefObject<HTMLInputElement | null>;
  query: string;
  placeholder: string;
  /** What the part before the caret may become, best first. */
  offers: readonly Completion[];
  onQuery(query: string): void;
  /** Where the caret stands while the reader types; undefined when no more is to be offered. */
  onCaret(caret: number | undefined): void;
}

/**
 * Where a reader types what to search, and below it what that may become: Tab takes the first, the arrows choose after an
 * operator, ↑ always. Arrow down and Enter after free words stay what they are elsewhere: the way to the rows.
 */
export function SearchField({ ref, query, placeholder, offers, onQuery, onCaret }: SearchFieldProps) {
  const id = useId();
  const [chosen, setChosen] = useState<string>();
  const at = offers.findIndex(({ insert }) => insert === chosen);
  const placeCaret = useCaret(ref, query);

  const type = ({ currentTarget, nativeEvent }: FormEvent<HTMLInputElement>) => {
    const isComposing = 'isComposing' in nativeEvent && nativeEvent.isComposing;
    setChosen(undefined);
    onQuery(currentTarget.value);
    onCaret(isComposing ? undefined : caretOf(currentTarget));
  };
  const take = (offer: Completion) => {
    const { text, caret } = taken(query, offer);
    setChosen(undefined);
    onQuery(text);
    onCaret(caret);
    placeCaret(caret);
  };
  const choose = (which: number) => setChosen(offers[which]?.insert);
  const takeAt = (which: number) => offers[which] && take(offers[which]);
  const keys: Record<string, false | (() => unknown)> = {
    ArrowDown: (at >= 0 || isAfterOperator(query, offers)) && (() => choose(at + 1)),
    ArrowUp: () => choose(at < 0 ? offers.length - 1 : at - 1),
    Enter: at >= 0 && (() => takeAt(at)),
    Tab: () => takeAt(Math.max(at, 0)),
    Escape: () => onCaret(undefined),
  };
  const press = (event: KeyboardEvent) => {
    const deed = offers.length > 0 && isAlone(event) && keys[event.key];
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };

  return (
    <>
      <input
        ref={ref}
        type="search"
        role="combobox"
        aria-label={placeholder}
        aria-expanded={offers.length > 0}
        aria-controls={id}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        placeholder={placeholder}
        value={query}
        onChange={type}
        onCompositionEnd={({ currentTarget }) => onCaret(caretOf(currentTarget))}
        onSelect={({ currentTarget }) => offers.length > 0 && onCaret(caretOf(currentTarget))}
        onBlur={() => onCaret(undefined)}
        onKeyDown={press}
      />
      <div id={id} role="listbox" aria-label={t('popup.completions')} className={styles.offers}>
        {offers.map((offer, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option it means
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the field's
          <div
            key={offer.insert}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            data-key={i === Math.max(at, 0) ? t('popup.keyNames.tab') : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(offer)}
          >
            <Offer {...offer} />
          </div>
        ))}
      </div>
    </>
  );
}

function Offer({ operator, value }: Completion) {
  return (
    <>
      <span className={styles.operator}>{operator}:</span>
      {value === undefined ? <small>{t(`popup.operators.${operator}`)}</small> : <bdi>{value}</bdi>}
    </>
  );
}

/** Puts the caret somewhere once the text is there. */
function useCaret(box: RefObject<HTMLInputElement | null>, text: string): (caret: number) => void {
  const wanted = useRef<number>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is with a new text that the caret goes astray
  useLayoutEffect(() => {
    if (wanted.current !== undefined) box.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = undefined;
  }, [box, text]);
  return (caret) => {
    wanted.current = caret;
  };
}

/** The query with a completion in it, and the caret behind: a space parts a value from what is typed next. */
function taken(query: string, { insert, from, to, value }: Completion): { text: string; caret: number } {
  const before = query.slice(0, from) + insert;
  const after = query.slice(to);
  if (value === undefined) return { text: before + after, caret: before.length };
  return { text: `${before} ${after.replace(/^ /, '')}`, caret: before.length + 1 };
}

/** Where the caret stands; undefined while more than a place is selected. */
function caretOf({ selectionStart, selectionEnd }: HTMLInputElement): number | undefined {
  return selectionStart === selectionEnd ? (selectionStart ?? undefined) : undefined;
}

function isAfterOperator(query: string, [first]: readonly Completion[]): boolean {
  return Boolean(first && query.slice(first.from).toLowerCase().startsWith(`${first.operator}:`));
}

/** A key that no other changes, and that does not belong to an input method. */
function isAlone({ ctrlKey, metaKey, altKey, shiftKey, nativeEvent }: KeyboardEvent): boolean {
  return !(ctrlKey || metaKey || altKey || shiftKey || nativeEvent.isComposing);
}
