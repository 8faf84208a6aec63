import { expect, it } from 'vitest';
import { countReport } from '@/tests/support/vitestCount';

const report = (numPassedTests: number, numFailedTests: number) => JSON.stringify({ numPassedTests, numFailedTests });

it.each([
  ['a run where all passed', report(7, 0), 0, { passed: 7, failed: 0 }],
  ['a run with failed tests', report(5, 2), 1, { passed: 5, failed: 2 }],
  ['a file that could not be loaded', report(7, 0), 1, { passed: 7, failed: 1 }],
  ['a run that left no report', undefined, 1, { passed: 0, failed: 1 }],
])('counts %s', (_run, json, code, counted) => {
  expect(countReport(json, code)).toEqual(counted);
});
