import { IDBIndex } from 'fake-indexeddb';
import { vi } from 'vitest';

/** Until all mocks are restored, each index of that name tells of one more row, which is gone. */
export function tornIndex(name: string, gone: string): void {
  const { getAllKeys } = IDBIndex.prototype;
  vi.spyOn(IDBIndex.prototype, 'getAllKeys').mockImplementation(function (this: IDBIndex, ...args) {
    const request = getAllKeys.apply(this, args);
    if (this.name !== name) return request;
    const told = request.addEventListener.bind(request);
    told('success', () => Object.defineProperty(request, 'result', { value: [...request.result, gone] }));
    return request;
  });
}
