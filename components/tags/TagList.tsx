import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { t } from '#i18n';
import type { TagRow } from '@/lib/library/db';
import type { TagNode } from '@/lib/library/tagTree';
import { type Doing, type TagHands, TagLine } from './TagLine';
import styles from './TagList.module.css';
import { tagStep } from './tagStep';

/** px, as the style sheet has it, while nothing is being done with the tag. */
const LINE = 38;

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
  isFolded(name: string): boolean;
  onFold(name: string): void;
  onActive(name: string): void;
  /** The same, with the focus. */
  onGo(name: string): void;
  onDoing(name: string, doing: Doing | undefined): void;
}

/** All tags, of which only those in view are drawn. Arrows walk through them, and fold and unfold what lies below. */
export function TagList({ nodes, isFlat, hands, active, doing, focusing, ...props }: Props) {
  const { isFolded, onFold, onActive, onGo, onDoing } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const found = nodes.findIndex(({ name }) => name === active);
  // Where a tag is gone, the next one takes its place.
  const place = useRef(0);
  if (found >= 0) place.current = found;
  const at = Math.max(0, Math.min(place.current, nodes.length - 1));
  const virtual = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    getItemKey: (index) => nodes[index]?.name ?? index,
    overscan: 8,
    // The active one stays drawn, or the focus would be lost with it.
    rangeExtractor: (range) => [...new Set([at, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });
  const line = useRef<HTMLLIElement>(null);
  const done = useRef(focusing);
  useLayoutEffect(() => {
    if (done.current === focusing || found < 0) return;
    done.current = focusing;
    virtual.scrollToIndex(at, { align: 'auto' });
    line.current?.focus({ preventScroll: true });
  }, [focusing, found, at, virtual]);

  const held = scroller.current?.contains(document.activeElement);
  useLayoutEffect(() => {
    if (held && document.activeElement === document.body) line.current?.focus({ preventScroll: true });
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
      <ul className={styles.tree} aria-label={t('paper.tags')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const node = nodes[index];
          if (!node) return null;
          const isActive = index === at;
          const style = { transform: `translateY(${start}px)`, '--depth': isFlat ? 0 : node.depth };
          return (
            <li
              key={key}
              ref={(element) => {
                virtual.measureElement(element);
                if (isActive) line.current = element;
              }}
              data-index={index}
              data-row={index}
              tabIndex={isActive ? 0 : -1}
              aria-label={node.label}
              aria-posinset={index + 1}
              aria-setsize={nodes.length}
              style={style}
              onFocus={() => onActive(node.name)}
              onKeyDown={(event) => press(event, node)}
            >
              <TagLine
                node={node}
                {...{ isFlat, isActive, hands }}
                isFolded={isFolded(node.name)}
                doing={isActive && node.name === active ? doing : undefined}
                onDoing={(what) => onDoing(node.name, what)}
                onFold={() => onFold(node.name)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
