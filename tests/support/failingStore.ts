import { IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

/** From now on every put and add fails by this name; counts them. `mend` lets them through again. */
export function failWrites(name: string, message: string) {
  const tried = { count: 0 };
  const fail = () => {
    tried.count++;
    throw new DOMException(message, name);
  };
  const spies = (['put', 'add'] as const).map((method) =>
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(fail),
  );
  return { tried, mend: () => spies.map((spy) => spy.mockRestore()) };
}
