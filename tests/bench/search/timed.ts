/** What some work answers, and the smaller of its wall and CPU time, ms: others work on the machine too. */
export async function timed<T>(work: () => T | Promise<T>): Promise<[value: T, ms: number]> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const value = await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return [value, Math.min(wall, (user + system) / 1_000)];
}
