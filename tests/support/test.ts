import { ensureBrowsers } from './browsers';
import { runTool } from './tool';
import { allOf, failuresIn, type Outcome, runInBrowsers, runTests } from './vitestCount';

interface Step {
  name: string;
  run(): Promise<Outcome>;
}

/** Everything that must hold before a change is handed on, in the order in which failures are cheapest to see. */
const STEPS: Step[] = [
  { name: 'Browsers', run: browsers },
  { name: 'Prepare', run: tool('wxt', 'prepare') },
  { name: 'Types', run: tool('tsc', '--noEmit') },
  { name: 'Style (biome)', run: tool('biome', 'check', '.') },
  { name: 'Lint (oxlint)', run: tool('oxlint', '--deny-warnings') },
  { name: 'Unit tests', run: () => runTests('unit') },
  { name: 'Build and zip for Chromium', run: tool('wxt', 'zip') },
  { name: 'Build and zip for Firefox', run: tool('wxt', 'zip', '-b', 'firefox', '--mv3') },
  { name: 'Tests in Chromium and Firefox', run: () => runInBrowsers() },
  { name: 'Faults', run: faults },
  { name: 'Firefox add-on rules', run: tool('addons-linter', '.output/firefox-mv3') },
];

/** A check that counts as one. */
function tool(name: string, ...args: string[]): () => Promise<Outcome> {
  return async () => {
    const { code, said } = await runTool(name, args);
    const failed = code === 0 ? 0 : 1;
    return { passed: 1 - failed, failed, said, failures: failed ? [`${name} ${args.join(' ')}\n${said}`] : [] };
  };
}

async function browsers(): Promise<Outcome> {
  ensureBrowsers(['chromium', 'firefox']);
  return { passed: 1, failed: 0, said: '', failures: [] };
}

/** The short run of the proof by breaking things; its table stands among what it said. */
async function faults(): Promise<Outcome> {
  const { said } = await runTool('tsx', ['tests/faults/run.ts', '--built']);
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(said) ?? [];
  console.log(said.replace(/.*\n$/, ''));
  return {
    passed: Number(passed ?? 0),
    failed: Number(failed ?? 1),
    said,
    failures: failed === '0' ? [] : [failuresIn(said)],
  };
}

async function attempt({ name, run }: Step): Promise<Outcome> {
  const start = Date.now();
  const outcome = await run().catch(brokenOff);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${outcome.failed ? 'FAILED' : 'ok    '}  ${name}: ${outcome.passed} passed, ${seconds} s`);
  if (outcome.failed) console.log(outcome.said);
  return outcome;
}

function brokenOff(error: unknown): Outcome {
  return { passed: 0, failed: 1, said: String(error), failures: [String(error)] };
}

async function main(): Promise<void> {
  const total = { passed: 0, failed: 0 };
  const all: string[] = [];
  for (const step of STEPS) {
    const { passed, failed, failures } = await attempt(step);
    total.passed += passed;
    total.failed += failed;
    all.push(...failures.map((failure) => `${step.name}: ${failure}`));
  }
  // Again and last: the output of a long run is cut in its middle wherever it is kept.
  console.log(allOf(all));
  process.exitCode = total.failed ? 1 : 0;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

await main();
