/** How long files of 10,000 papers take on their way in and out, alone: `npx tsx tests/bench/files.ts`. */
import { buildExtension } from './builtExtension';
import { measureFiles } from './keepPage';
import { createSheet, tableOf } from './sheet';

const sheet = createSheet();
await buildExtension();
await measureFiles(sheet);
console.log(tableOf(sheet.rows()));
