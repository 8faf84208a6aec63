import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTool } from './tool';

/** What a step of the check came to; `said` is what to print when something failed. */
export interface Outcome {
  passed: number;
  failed: number;
  said: string;
}

const CONFIG = ['--config', 'tests/vitest.config.ts', '--root', '.'];

/** Runs a project of the tests, or the files of it whose names hold these words; counts them by vitest's own report. */
export async function runTests(project: 'unit' | 'e2e' | 'faults', files: string[] = []): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-vitest-'));
  const file = path.join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code, said } = await runTool('vitest', ['run', ...CONFIG, '--project', project, ...reporters, ...files]);
  const outcome = countReport(existsSync(file) ? readFileSync(file, 'utf8') : undefined, code);
  rmSync(folder, { recursive: true });
  return { ...outcome, said };
}

/**
 * Tests in vitest's JSON report. A run that failed without a failed test (a file that could not be loaded, an error
 * outside of tests, no report at all) counts as one failure.
 */
export function countReport(report: string | undefined, code: number): Omit<Outcome, 'said'> {
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(report ?? NOTHING) as typeof EMPTY;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

const EMPTY = { numPassedTests: 0, numFailedTests: 0 };
const NOTHING = JSON.stringify(EMPTY);
