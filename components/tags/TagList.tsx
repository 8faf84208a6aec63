import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { t } from '#i18n';
import type { TagRow } from '@/lib/library/db';
import type { TagNode } from '@/lib/library/tagTree';
import { topOf } from '../rowWindow';
import { useRowWindow } from '../useRowWindow';
import { type Doing, type TagHands, TagLine } from './TagLine';
import styles from './TagList.module.css';
import { tagStep } from './tagStep';

const unheard = () => undefined;

interface Props {
  /** As far as they are to be seen, top to bottom. */
  nodes: readonly TagNode<TagRow>[];
  /** Found by letters, each spelt out. */
  isFlat: boolean;
  hands: TagHands;
  /** The one whose buttons are in the tab order, and what is being done with it. */
  active: string | undefined;
  doing: Doing | undefined;
  /** Counts up when the active tag shall take the focus. */
  focusing: number;
  /** Papers that bear it, or a tag below it. */
  countOf(node: TagNode<TagRow>): number;
  isFolded(name: string): boolean;
  onFold(name: string): void;
  onActive(name: string): void;
  /** The same, with the focus. */
  onGo(name: string): void;
  onDoing(name: string, doing: Doing | undefined): void;
}

/** All tags, of which only those in view are drawn. Arrows walk through them, and fold and unfold what lies below. */
export function TagList({ nodes, isFlat, hands, active, doing, focusing, ...props }: Props) {
  const { countOf, isFolded, onFold, onActive, onGo, onDoing } = props;
  const found = nodes.findIndex(({ name }) => name === active);
  // Where a tag is gone, the next one takes its place.
  const place = useRef(0);
  if (found >= 0) place.current = found;
  const at = Math.max(0, Math.min(place.current, nodes.length - 1));
  const names = useMemo(() => nodes.map(({ name }) => name), [nodes]);
  // The active one stays drawn, or the focus would be lost with it.
  const { scroller, heights, shown, openedRow } = useRowWindow(
    names,
    names[at],
    doing && active,
    String(isFlat),
    unheard,
  );
  const line = useRef<HTMLLIElement>(null);
  const done = useRef(focusing);
  useLayoutEffect(() => {
    if (done.current === focusing || found < 0) return;
    done.current = focusing;
    line.current?.focus({ preventScroll: true });
    line.current?.scrollIntoView({ block: 'nearest' });
  }, [focusing, found]);

  const held = scroller.current?.contains(document.activeElement);
  useLayoutEffect(() => {
    // A tag that was renamed may not be here yet: the one in its place would be taken for where the reader went.
    const isAwaited = done.current !== focusing;
    if (held && !isAwaited && document.activeElement === document.body) line.current?.focus({ preventScroll: true });
  });

  const press = (event: KeyboardEvent, node: TagNode<TagRow>) => {
    if (event.key === 'Escape' && doing && node.name === active) {
      onDoing(node.name, undefined);
      onGo(node.name);
    } else {
      const step = tagStep(event, nodes, node, isFolded);
      if (!step) return;
      if ('to' in step) onGo(step.to);
      else if (step.does === 'fold') onFold(node.name);
      else onDoing(node.name, step.does);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.scroller} ref={scroller}>
      <ul className={styles.tree} aria-label={t('paper.tags')} style={{ height: topOf(heights, nodes.length) }}>
        {shown.map(({ id, index }) => {
          const node = nodes[index];
          if (!node) return null;
          const isActive = index === at;
          const style = { top: topOf(heights, index), '--depth': isFlat ? 0 : node.depth };
          return (
            <li
              key={id}
              ref={isActive ? line : null}
              data-row={index}
              tabIndex={isActive ? 0 : -1}
              aria-label={node.label}
              aria-posinset={index + 1}
              aria-setsize={nodes.length}
              style={style}
              onFocus={() => onActive(node.name)}
              onKeyDown={(event) => press(event, node)}
            >
              <div ref={isActive && doing ? openedRow : null}>
                <TagLine
                  node={node}
                  count={countOf(node)}
                  {...{ isFlat, isActive, hands }}
                  isFolded={isFolded(node.name)}
                  doing={isActive && node.name === active ? doing : undefined}
                  onDoing={(what) => onDoing(node.name, what)}
                  onFold={() => onFold(node.name)}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
