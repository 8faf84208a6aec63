import type { KeptPaper } from '@/lib/paper';

/** Whether a paper, as pages tell of it, is one that a rule asks for. */
export type Test = (paper: KeptPaper) => boolean;
/** The test that a query spells; undefined when a rule can do nothing with it. */
export type TestOf = (query: string) => Test | undefined;
