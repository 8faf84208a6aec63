import { lazy, Suspense } from 'react';
import { PickedBar, type PickedProps } from '@/components/library/PickedBar';
import { tagNameOf } from '@/lib/library/clip';
import type { OffprintDb } from '@/lib/library/db';
import type { Gist } from '@/lib/library/factTable';
import type { Finder } from '../reader/finder';
import { useFacts } from './useFacts';

const PickedExport = lazy(() => import('./PickedExport').then(({ PickedExport }) => ({ default: PickedExport })));

interface Props extends Omit<PickedProps, 'tags' | 'on' | 'saving'> {
  db: OffprintDb;
  finder: Finder | undefined;
}

/** What can be done with the papers that are picked, by what they have in common. */
export function PickedPapers({ db, finder, ...bar }: Props) {
  const { facts } = useFacts(finder, bar.ids);
  const tags = inAll(facts, ({ tags }) => tags).map((label) => ({ name: tagNameOf(label), label }));
  const saving = (
    <Suspense>
      <PickedExport db={db} ids={bar.ids} />
    </Suspense>
  );
  return <PickedBar {...bar} tags={tags} on={inAll(facts, ({ lists }) => lists)} saving={saving} />;
}

function inAll(facts: readonly Gist[], of: (each: Gist) => readonly string[] | undefined): string[] {
  const [first, ...others] = facts.map((each) => new Set(of(each)));
  return [...(first ?? [])].filter((one) => others.every((set) => set.has(one)));
}
