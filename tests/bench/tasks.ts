import type { Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** µs */
  dur?: number;
  args: { name?: string };
}

/** ms of the longest task of a page's main thread while something is done, script, layout and painting included. */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'toplevel,devtools.timeline,__metadata',
  });
  await page.evaluate('performance.mark("offprint-bench")');
  await work();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const tasks = events.filter(
    ({ name, dur }) => name === 'RunTask' || (name === 'ThreadControllerImpl::RunTask' && dur),
  );
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  );
  const ours = mainThreadOf(events, mains);
  return Math.max(0, ...tasks.filter((task) => threadOf(task) === ours).map(({ dur = 0 }) => dur / 1000));
}

function threadOf({ pid, tid }: Pick<TraceEvent, 'pid' | 'tid'>): string {
  return `${pid} ${tid}`;
}

/** Of all renderers the one that did the most: the page at work, since all others rest. */
function mainThreadOf(events: readonly TraceEvent[], mains: ReadonlySet<string>): string | undefined {
  const busy = new Map<string, number>();
  for (const event of events) {
    const thread = threadOf(event);
    if (mains.has(thread)) busy.set(thread, (busy.get(thread) ?? 0) + (event.dur ?? 0));
  }
  return [...busy].sort(([, one], [, other]) => other - one)[0]?.[0];
}
