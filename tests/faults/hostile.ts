/** P01 to P16 and so on: pages, addresses, messages, imports, exports, queries, notes and names. */
const FAMILIES = { P: 16, U: 19, M: 6, I: 8, E: 5, Q: 2, N: 3 };

/** The ids of all hostile inputs that are known. A test that holds one of them has it in its name. */
export const HOSTILE = Object.entries(FAMILIES).flatMap(([family, count]) =>
  Array.from({ length: count }, (_, n) => `${family}${String(n + 1).padStart(2, '0')}`),
);
