import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runTool } from '../support/tool';
import { HOSTILE } from './hostile';
import { A_DAY_MS, rounds } from './rounds';

const ID = /\b(?:P|U|M|I|E|Q|N)\d\d\b/g;

/** Test files by what they hold: the ids of hostile inputs in the names of their tests. */
function filesWithIds(): string[] {
  const files = ['tests/unit', 'tests/e2e'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(room, file)),
  );
  return files.filter((file) => /\.test\.tsx?$/.test(file) && readFileSync(file, 'utf8').match(ID));
}

interface Report {
  testResults: { assertionResults: { fullName: string; status: 'passed' | 'failed' | 'pending' | 'skipped' }[] }[];
}

/** The cases of hostile inputs as vitest tells of them: their names, and whether they passed. */
async function cases(files: string[]): Promise<Report['testResults'][number]['assertionResults']> {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-hostile-'));
  const file = path.join(folder, 'report.json');
  const config = ['--config', 'tests/vitest.config.ts', '--root', '.', '--project', 'unit', '--project', 'e2e'];
  await runTool('vitest', ['run', ...config, '-t', ID.source, '--reporter=json', `--outputFile=${file}`, ...files]);
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  rmSync(folder, { recursive: true });
  return testResults.flatMap(({ assertionResults }) => assertionResults);
}

it('every hostile input has a named case, and holds', { timeout: A_DAY_MS }, async () => {
  await rounds('hostile', async () => {
    const all = (await cases(filesWithIds())).filter(({ status }) => status === 'passed' || status === 'failed');
    const named = new Set(all.flatMap(({ fullName }) => fullName.match(ID) ?? []));
    const unnamed = HOSTILE.filter((id) => !named.has(id));
    const failed = all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    process.stderr.write(
      [...unnamed.map((id) => `No case: ${id}\n`), ...failed.map((name) => `Failed: ${name}\n`)].join(''),
    );
    return { tests: all.length, unnamed: unnamed.length, failed: failed.length };
  });
  expect(HOSTILE).toHaveLength(59);
});
