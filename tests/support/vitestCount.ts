import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTool } from './tool';

/** What a step of the check came to; `said` is what to print when something failed. */
export interface Outcome {
  passed: number;
  failed: number;
  said: string;
  /** What failed and why, a line each: what is left to read where a long run's output is cut. */
  failures: string[];
}

/** An outcome of vitest's, with the files in which something failed. */
export interface TestsOutcome extends Outcome {
  failedFiles: string[];
}

const CONFIG = ['--config', 'tests/vitest.config.ts', '--root', '.'];

/** Runs a project of the tests, or the files of it whose names hold these words; counts them by vitest's own report. */
export async function runTests(project: 'unit' | 'e2e' | 'faults', files: string[] = []): Promise<TestsOutcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-vitest-'));
  const file = path.join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code, said } = await runTool('vitest', ['run', ...CONFIG, '--project', project, ...reporters, ...files]);
  const outcome = countReport(existsSync(file) ? readFileSync(file, 'utf8') : undefined, code);
  rmSync(folder, { recursive: true });
  return { ...outcome, said };
}

/** Files that failed together are no accident. */
const MOST_AGAIN = 4;

/**
 * The tests in browsers. A few files that failed are run once more, by themselves: two browsers on a busy machine can
 * stall for longer than any wait, and one stall in 330 tests must not hide what the others say. What passed only then
 * is printed by name, with why it had failed, so that it is looked into; what fails twice fails.
 */
export async function runInBrowsers(run = runTests): Promise<Outcome> {
  const first = await run('e2e');
  if (!first.failedFiles.length || first.failedFiles.length > MOST_AGAIN) return first;
  const again = await run('e2e', first.failedFiles);
  console.log(['Failed at first, and run once more by themselves:', ...first.failures, ''].join('\n\n'));
  return {
    passed: first.passed + first.failed - again.failed,
    failed: again.failed,
    said: `${first.said}\n${again.said}`,
    failures: again.failures,
  };
}

/**
 * Tests in vitest's JSON report. A run that failed without a failed test (a file that could not be loaded, an error
 * outside of tests, no report at all) counts as one failure.
 */
export function countReport(report: string | undefined, code: number): Omit<TestsOutcome, 'said'> {
  const { numPassedTests: passed, numFailedTests: failed, testResults }: Report = report ? JSON.parse(report) : EMPTY;
  return {
    passed,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    failedFiles: testResults.filter(({ status }) => status === 'failed').map(({ name }) => name),
    failures: testResults.flatMap(({ name, message, assertionResults }) => [
      ...(message ? [`${name}: ${message}`] : []),
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => shortened(`${name}: ${fullName}\n${failureMessages.join('\n')}`)),
    ]),
  };
}

/** What we read of it: https://vitest.dev/guide/reporters#json-reporter */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    /** Why a file could not be run. */
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}
const EMPTY: Report = { numPassedTests: 0, numFailedTests: 0, testResults: [] };

/** No more of a failure than what was expected and what was there. */
function shortened(failure: string): string {
  return failure.split('\n').slice(0, 14).join('\n');
}

const HEAD = 'What failed:';

/** Failures as they are printed last, and what a run that ended so says of its own. */
export function allOf(failures: string[]): string {
  return failures.length ? [HEAD, ...failures, ''].join('\n\n') : '';
}
export function failuresIn(said: string): string {
  return (said.split(HEAD).at(-1) ?? said).trim();
}
