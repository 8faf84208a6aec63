import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runTool } from '../support/tool';
import { BUGS, type Bug } from './bugs';
import { A_DAY_MS, inHands, rounds } from './rounds';

interface Report {
  numTotalTests: number;
  numFailedTests: number;
  testResults: { message: string; assertionResults: unknown[] }[];
}

/** The tests of some suites, with a bug in the code or none. */
async function report(suites: string[], bug?: Bug): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-bug-'));
  const file = path.join(folder, 'report.json');
  const files = suites.map((suite) => `tests/unit/${suite}.test.ts`);
  const args = ['run', '--config', 'tests/bug.config.ts', '--root', '.', '--reporter=json', `--outputFile=${file}`];
  await runTool('vitest', [...args, ...files], { OFFPRINT_BUG: bug?.name ?? '' });
  const read = JSON.parse(readFileSync(file, 'utf8')) as Report;
  rmSync(folder, { recursive: true });
  return read;
}

/** By a test that fails, not by a file that cannot be read any more. */
async function isCaught(bug: Bug): Promise<boolean> {
  const { numFailedTests, testResults } = await report(bug.suites, bug);
  return numFailedTests > 0 && testResults.every(({ assertionResults }) => assertionResults.length > 0);
}

it.each(BUGS)('there is a place for the bug that $name', ({ file, from }) => {
  expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
});

it('catches every seeded bug', { timeout: A_DAY_MS }, async () => {
  const without = await report([...new Set(BUGS.flatMap(({ suites }) => suites))]);
  expect(without).toMatchObject({ numFailedTests: 0, numTotalTests: expect.any(Number) });
  await rounds('bugs', async () => {
    const missed: string[] = [];
    await inHands(2, BUGS, async (bug) => {
      if (!(await isCaught(bug))) missed.push(bug.name);
    });
    if (missed.length) process.stderr.write(`Not caught: ${missed.join('; ')}\n`);
    return { caught: BUGS.length - missed.length, missed: missed.length };
  });
});
