import { isWithin } from '@/lib/tagPath';
import type { Test } from './facts';
import type { Condition } from './query';
import { hasAny, longTextTest, needlesOf, plainName, wordNeedlesOf } from './spaced';
import { BORDER, spacedOf } from './spacedFacts';

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** The words stand in the field one after the other, each whole but the last. */
export function textTest({ in: field, text, whole }: Of<'text'>): Test {
  const needles = needlesOf(text, whole);
  const hasIt = longTextTest(needles);
  const inAbstract: Test = ({ abstract = '' }) => hasIt(abstract);
  if (field === 'abstract') return inAbstract;
  if (field === 'any') return (facts) => hasAny(spacedOf(facts).short, needles) || inAbstract(facts);
  return (facts) => hasAny(spacedOf(facts)[field], needles);
}

/** A tag or list is called so, or its name begins so; a tag stands for those below it too. */
export function nameTest({ of, name, whole }: Of<'name'>): Test {
  const plain = plainName(name);
  if (whole && of === 'tag') return (facts) => spacedOf(facts).tag.some((each) => isWithin(each, plain));
  if (whole) return (facts) => spacedOf(facts)[of].includes(plain);
  return (facts) => spacedOf(facts)[of].some((each) => each.startsWith(plain));
}

/** Each word begins a word of one name. */
export function makerTest({ of, name }: Of<'maker'>): Test {
  const words = wordNeedlesOf(name);
  const isCalled = (names: string) => words.every((needles) => hasAny(names, needles));
  if (words.length === 1) return (facts) => isCalled(spacedOf(facts)[of]);
  return (facts) => {
    const names = spacedOf(facts)[of];
    return isCalled(names) && names.split(BORDER).some(isCalled);
  };
}
