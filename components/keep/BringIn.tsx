import { t } from '#i18n';
import type { FactsUnderWay } from '@/lib/library/missingFacts';
import { numberText } from '../numberText';
import { Trouble } from '../Trouble';
import { Card } from './Card';
import { FactsOnTheirWay } from './FactsOnTheirWay';
import { FileChoice } from './FileChoice';
import { ImportUnderWay, type UnderWay } from './ImportUnderWay';
import styles from './keep.module.css';
import { PastedText } from './PastedText';
import { Preview, type PreviewedFile } from './Preview';

export type ImportState =
  | { kind: 'none' | 'starting' | 'stopping' | 'undone' }
  | { kind: 'reading'; papers: number }
  | ({ kind: 'read' } & PreviewedFile)
  /** Handed over and taken in, as this step. */
  | { kind: 'done'; step: string }
  | { kind: 'failed'; sentence: string };

export interface BringInProps {
  state: ImportState;
  /** An import that the background is at, whoever began it. */
  progress: UnderWay | undefined;
  /** Clipped papers of which only the id, or a few words, are known; undefined where there are none. */
  facts: FactsUnderWay | undefined;
  read(files: Blob[], title: string): Promise<void>;
  takeIn(): Promise<void>;
  undo(step: string): Promise<void>;
  /** Stops the reading. */
  onStop(): void;
  /** Puts what was read aside. */
  onForget(): void;
  onStopImport(): void;
  onRetry(): void;
  onPauseFacts(isPaused: boolean): void;
}

/** Files and texts in which papers are named, on their way into the library. */
export function BringIn(props: BringInProps) {
  const { state, progress, facts, onStopImport, onRetry, onPauseFacts } = props;
  return (
    <Card title={t('library.bringIn.title')}>
      <p>{t('library.bringIn.lead')}</p>
      {progress && state.kind !== 'stopping' ? (
        <ImportUnderWay {...progress} onStop={onStopImport} onRetry={onRetry} />
      ) : (
        <Step {...props} />
      )}
      <Trouble sentence={state.kind === 'failed' ? state.sentence : undefined} />
      {facts && <FactsOnTheirWay {...facts} onPause={onPauseFacts} />}
    </Card>
  );
}

function Step(props: BringInProps) {
  const { state, read, takeIn, onForget } = props;
  switch (state.kind) {
    case 'read':
      return <Preview {...state} onTakeIn={takeIn} onForget={onForget} />;
    case 'reading':
    case 'starting':
    case 'stopping':
      return <Working {...props} />;
    default:
      return (
        <>
          <Outcome {...props} />
          <FileChoice onFiles={(files) => read(files, titleOf(files))} />
          <PastedText onText={(text) => read([new Blob([text])], t('library.bringIn.pasted'))} />
        </>
      );
  }
}

function Working({ state, onStop }: BringInProps) {
  if (state.kind !== 'reading')
    return (
      <p role="status">{t(state.kind === 'stopping' ? 'library.bringIn.stopping' : 'library.bringIn.starting')}</p>
    );
  return (
    <div className={styles.box}>
      <p role="status">{t('library.bringIn.reading', { number: numberText(state.papers) })}</p>
      <div className={styles.line}>
        <button type="button" className={styles.button} onClick={onStop}>
          {t('library.stop')}
        </button>
      </div>
    </div>
  );
}

function Outcome({ state, undo }: BringInProps) {
  return (
    <div role="status">
      {state.kind === 'undone' && t('popup.said.undone.import')}
      {state.kind === 'done' && (
        <div className={styles.line}>
          <span>{t('library.bringIn.done')}</span>
          <button type="button" className={styles.button} onClick={() => undo(state.step)}>
            {t('popup.said.undo')}
          </button>
        </div>
      )}
    </div>
  );
}

function titleOf([first, ...others]: File[]): string {
  if (!first || !others.length) return first?.name ?? '';
  return t('library.bringIn.files', { file: first.name, number: numberText(others.length) });
}
