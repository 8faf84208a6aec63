import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from '../support/browsers';
import { runTool } from '../support/tool';
import { allOf, runTests } from '../support/vitestCount';
import { FOLDER } from './rounds';
import { type Run, resultsOf, tableOf } from './table';

// Breaks what holds the library, in every way that is known to break such libraries, and tells what came of it.
//   npm run test:faults                    the short run
//   npm run test:faults -- --long          the long one: goes on where it was left
//   npm run test:faults -- --long --anew   from its beginning
//   npm run test:faults -- kills tabs      only the files whose names hold these words
//   npm run test:faults -- --built         what was built is taken as it is

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean' }, anew: { type: 'boolean' }, built: { type: 'boolean' } },
});
const run: Run = values.long ? 'long' : 'short';

async function build(): Promise<void> {
  for (const browser of [[], ['-b', 'firefox', '--mv3']]) {
    const { code, said } = await runTool('wxt', ['build', ...browser]);
    if (code !== 0) throw new Error(said);
  }
}

async function main(): Promise<void> {
  ensureBrowsers(['chromium', 'firefox']);
  if (!values.built) await build();
  if (values.anew || (run === 'short' && !positionals.length))
    rmSync(path.join(FOLDER, run), { recursive: true, force: true });
  process.env.OFFPRINT_FAULTS = run;
  const { passed, failed, said, failures } = await runTests('faults', positionals);
  if (failed) console.log(said);
  const results = resultsOf(run);
  mkdirSync(path.dirname(FOLDER), { recursive: true });
  writeFileSync(`${FOLDER}.json`, JSON.stringify({ run, at: new Date().toISOString(), results }, null, 2));
  console.log(tableOf(results));
  console.log(allOf(failures));
  process.exitCode = failed ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
}

await main();
