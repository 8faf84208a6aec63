import uPlot from 'uplot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { optionsOf } from '@/components/charts/options';
import type { Line, Plot } from '@/components/charts/plot';

/** Draws nothing, and knows how wide words are. */
function drawing(): object {
  const gradient = { addColorStop: () => {} };
  return new Proxy({} as Record<string, unknown>, {
    get: (kept, name: string) =>
      name in kept ? kept[name] : (words: string) => (name === 'measureText' ? { width: words.length * 6 } : gradient),
    set: (kept, name: string, value) => {
      kept[name] = value;
      return true;
    },
  });
}

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => drawing() as never);
  vi.stubGlobal('Path2D', function Path2D() {
    return drawing();
  });
  return () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  };
});

interface Wanted {
  values: number[];
  shape?: Line['shape'];
  height?: number;
  marks?: boolean;
}

async function drawn({ values, shape = 'bars', height = 96, marks = true }: Wanted): Promise<uPlot> {
  const along = values.map((_, i) => 2900 + i);
  const plot: Plot = { along, lines: [{ label: 'Read', values, shape, tone: 'accent' }], markOf: String };
  const options = optionsOf(plot, { width: 300, height, marks, onPoint: () => {} }, () => 'red');
  const chart = new uPlot(options, [along, values], document.createElement('div'));
  await Promise.resolve();
  return chart;
}

const scaleOf = ({ scales }: uPlot) => [scales.x?.min, scales.x?.max];

describe('the weeks of a chart', () => {
  it('are all there are, with room for whole bars at the ends', async () => {
    expect(scaleOf(await drawn({ values: [1, 2, 3] }))).toEqual([2899.4, 2902.6]);
  });

  it('stay where they are however often it is drawn anew', async () => {
    const chart = await drawn({ values: [1, 2, 3] });
    const before = scaleOf(chart);
    for (let i = 0; i < 2; i++) {
      chart.redraw(true);
      await Promise.resolve();
    }
    expect(scaleOf(chart)).toEqual(before);
  });

  it.each(['bars', 'area'] as const)('stand in the middle when there is but one (%s)', async (shape) => {
    const [min, max] = scaleOf(await drawn({ values: [4], shape })) as [number, number];
    expect(max - 2900).toBeCloseTo(2900 - min);
    expect(max - min).toBeLessThan(2);
  });
});

describe('the counts of a chart', () => {
  const countsAt = (chart: uPlot) => (chart.axes[1] as { _splits?: number[] })._splits ?? [];

  it.each([
    { height: 88, marks: true },
    { height: 96, marks: false },
    { height: 150, marks: true },
  ])('have a mark above none, however large they are ($height px)', async (size) => {
    for (let most = 1; most <= 100; most++) {
      const [none, next] = countsAt(await drawn({ values: [0, most], ...size }));
      expect(none).toBe(0);
      expect(next, `of ${most}`).toBeLessThanOrEqual(most);
    }
  });
});
