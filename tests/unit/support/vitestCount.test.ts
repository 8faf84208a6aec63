import { expect, it } from 'vitest';
import { countReport } from '@/tests/support/vitestCount';

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
    { name: 'notes.test.ts', message: '', assertionResults: [passed, failed] },
    { name: 'tags.test.ts', message: 'no such module', assertionResults: [] },
  ]);
  expect(countReport(json, 1).failures).toEqual([
    'notes.test.ts: keeps a note\nexpected 1 to be 2',
    'tags.test.ts: no such module',
  ]);
});
