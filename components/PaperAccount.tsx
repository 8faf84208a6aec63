import { useId, useState } from 'react';
import { t } from '#i18n';
import type { Paper } from '@/lib/paper';
import { rangesPerEntry } from '@/lib/search/findable';
import type { Marks } from '@/lib/search/marks';
import { Marked, type Span } from './Marked';
import styles from './PaperAccount.module.css';

const FIRST_AUTHORS = 8;

interface Props {
  paper: Paper;
  marks?: Marks | undefined;
  /** The abstract stands there unfolded. */
  whole?: boolean;
}

/** What pages say of a paper: summary, abstract, all its authors, keywords. */
export function PaperAccount({ paper, marks, whole = false }: Props) {
  return (
    <div className={styles.account}>
      {paper.aiSummary && (
        <section>
          <h3>{t('paper.summary')}</h3>
          <p dir="auto">{paper.aiSummary}</p>
        </section>
      )}
      {paper.abstract && <Abstract text={paper.abstract} spans={marks?.abstract} startsWhole={whole} />}
      {paper.authors.length > 3 && (
        <section>
          <h3>{t('paper.authors')}</h3>
          <AllAuthors names={paper.authors} />
        </section>
      )}
      {paper.keywords.length > 0 && <Keywords words={paper.keywords} spans={marks?.keywords ?? []} />}
    </div>
  );
}

interface AbstractProps {
  text: string;
  spans: readonly Span[] | undefined;
  startsWhole: boolean;
}

function Abstract({ text, spans, startsWhole }: AbstractProps) {
  const id = useId();
  const [whole, setWhole] = useState(startsWhole || Boolean(spans?.length));
  return (
    <section>
      <h3>{t('paper.abstract')}</h3>
      <p id={id} className={styles.abstract} data-whole={whole || undefined} dir="auto">
        <Marked text={text} spans={spans} />
      </p>
      <button type="button" aria-expanded={whole} aria-controls={id} onClick={() => setWhole(!whole)}>
        {whole ? t('paper.lessAbstract') : t('paper.wholeAbstract')}
      </button>
    </section>
  );
}

/** Some papers have hundreds. */
function AllAuthors({ names }: { names: string[] }) {
  const [all, setAll] = useState(names.length <= FIRST_AUTHORS + 1);
  return (
    <p dir="auto">
      {(all ? names : names.slice(0, FIRST_AUTHORS)).join(', ')}{' '}
      {!all && (
        <button type="button" onClick={() => setAll(true)}>
          {t('row.moreAuthors', { count: names.length - FIRST_AUTHORS })}
        </button>
      )}
    </p>
  );
}

function Keywords({ words, spans }: { words: string[]; spans: readonly Span[] }) {
  const perWord = rangesPerEntry(
    words,
    spans.map(([from, to]) => [from, to]),
  );
  return (
    <section>
      <h3>{t('paper.keywords')}</h3>
      <ul>
        {words.map((word, i) => (
          <li key={word}>
            <Marked text={word} spans={perWord[i]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
