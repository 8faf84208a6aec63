import { expect, it, vi } from 'vitest';
import { countReport, runInBrowsers, type TestsOutcome } from '@/tests/support/vitestCount';

function report(numPassedTests: number, numFailedTests: number, testResults: unknown[] = []): string {
  return JSON.stringify({ numPassedTests, numFailedTests, testResults });
}

it.each([
  ['a run where all passed', report(7, 0), 0, { passed: 7, failed: 0 }],
  ['a run with failed tests', report(5, 2), 1, { passed: 5, failed: 2 }],
  ['a file that could not be loaded', report(7, 0), 1, { passed: 7, failed: 1 }],
  ['a run that left no report', undefined, 1, { passed: 0, failed: 1 }],
])('counts %s', (_run, json, code, counted) => {
  expect(countReport(json, code)).toMatchObject(counted);
});

it('names what failed and why, and the file that could not be run', () => {
  const passed = { fullName: 'keeps a clip', status: 'passed', failureMessages: [] };
  const failed = { fullName: 'keeps a note', status: 'failed', failureMessages: ['expected 1 to be 2'] };
  const json = report(1, 1, [
    { name: 'notes.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
    { name: 'tags.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
  ]);
  expect(countReport(json, 1)).toMatchObject({
    failures: ['notes.test.ts: keeps a note\nexpected 1 to be 2', 'tags.test.ts: no such module'],
    failedFiles: ['notes.test.ts', 'tags.test.ts'],
  });
});

/** Runs of the tests in browsers that end so, one after the other; gives which files each was asked for. */
function runsThatEnd(...outcomes: Partial<TestsOutcome>[]) {
  const asked: (string[] | undefined)[] = [];
  const run = async (_project: string, files?: string[]) => {
    asked.push(files);
    const whole = { passed: 0, failed: 0, said: '', failures: [], failedFiles: [] };
    return { ...whole, ...outcomes[asked.length - 1] };
  };
  return { run, asked };
}

it('runs files that failed in a browser once more, and tells why they had', async () => {
  const told = vi.spyOn(console, 'log').mockImplementation(() => {});
  const { run, asked } = runsThatEnd(
    { passed: 5, failed: 2, failedFiles: ['a', 'b'], failures: ['a: slow', 'b: wrong'] },
    { passed: 3, failed: 1, failedFiles: ['b'], failures: ['b: wrong'] },
  );
  expect(await runInBrowsers(run)).toMatchObject({ passed: 6, failed: 1, failures: ['b: wrong'] });
  expect(asked).toEqual([undefined, ['a', 'b']]);
  expect(told.mock.calls.join()).toContain('a: slow');
  told.mockRestore();
});

it.each([
  ['nothing failed', []],
  ['many files failed', ['a', 'b', 'c', 'd', 'e']],
])('runs nothing again where %s', async (_case, failedFiles) => {
  const { run, asked } = runsThatEnd({ passed: 5, failed: failedFiles.length, failedFiles });
  expect(await runInBrowsers(run)).toMatchObject({ failed: failedFiles.length });
  expect(asked).toHaveLength(1);
});
