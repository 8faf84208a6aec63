import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import styles from './chart.module.css';
import { colourIn, watchColours } from './colours';
import { optionsOf } from './options';
import type { Plot } from './plot';

export interface CanvasProps {
  plot: Plot;
  /** What it shows, in a sentence: for those who do not see it. */
  label: string;
  /** px */
  height: number;
  marks?: boolean;
  together?: string;
  /** The pointer is over a place along, or over none. */
  onPoint?(index: number | undefined): void;
  onPick?(index: number): void;
}

/** A chart as it is drawn. It is one picture: all that it says stands in a table beside it. */
export function Canvas({ plot, label, height, marks = true, together, onPoint, onPick }: CanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const pointed = useRef<number>(undefined);
  const telling = useRef(onPoint);
  telling.current = onPoint;
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const point = (index: number | undefined) => {
      if (index === pointed.current) return;
      pointed.current = index;
      telling.current?.(index);
    };
    const shown = { width: element.clientWidth, height, marks, together, onPoint: point };
    const options = optionsOf(plot, shown, (token) => colourIn(element, token));
    const data = [plot.along, ...plot.lines.map(({ values }) => values)] as uPlot.AlignedData;
    const chart = new uPlot(options, data, element);
    // Its paths too: uPlot keeps the colour of bars with them.
    const unwatch = watchColours(() => chart.redraw(true));
    const sized = new ResizeObserver(() => {
      if (element.clientWidth !== chart.width) chart.setSize({ width: element.clientWidth, height });
    });
    sized.observe(element);
    return () => {
      unwatch();
      sized.disconnect();
      chart.destroy();
    };
  }, [plot, height, marks, together]);
  const pick = () => {
    if (pointed.current !== undefined) onPick?.(pointed.current);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table’s links do the same
    <div
      role="img"
      aria-label={label}
      className={styles.canvas}
      style={{ height }}
      data-leads={onPick ? true : undefined}
      ref={frame}
      onClick={pick}
    />
  );
}
