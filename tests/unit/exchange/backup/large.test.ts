// @vitest-environment node
import { expect, it } from 'vitest';
import type { BackupRow } from '@/lib/exchange/backup/format';
import { writeBackup } from '@/lib/exchange/backup/writeBackup';
import { aKeptPaper, anId } from '@/tests/support/factories';

const PAPERS = 100_000;
const MEGABYTE = 2 ** 20;

it('E05 100,000 papers pass through in small pieces, and end with their number and sum', {
  timeout: 60_000,
}, async () => {
  function* rows(): Generator<BackupRow> {
    for (let n = 0; n < PAPERS; n++) yield { table: 'papers', row: { ...aKeptPaper({ id: anId(n) }) } };
  }
  const before = process.memoryUsage().rss;
  let [end, longest, most] = ['', 0, 0];
  for await (const piece of writeBackup({ device: 'desk', now: 0, seq: 0, counts: { papers: PAPERS } }, rows())) {
    longest = Math.max(longest, piece.length);
    most = Math.max(most, process.memoryUsage().rss - before);
    end = piece;
  }
  expect(JSON.parse(end.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
    end: true,
    rows: PAPERS,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(longest).toBeLessThan(2 * MEGABYTE);
  expect(most).toBeLessThan(200 * MEGABYTE);
});
