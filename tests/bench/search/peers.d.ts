/**
 * As much of the peers as is used here: they are installed when the benchmark runs, and types must be checked without
 * them. Their own types are in `node_modules` beside this file.
 */
declare module 'minisearch' {
  interface Options {
    fields: string[];
    searchOptions: SearchOptions;
  }
  interface SearchOptions {
    prefix: boolean;
    fuzzy(term: string): number | boolean;
    boost: Record<string, number>;
  }
  export default class MiniSearch<T extends { id: string }> {
    static loadJSON<T extends { id: string }>(json: string, options: Options): MiniSearch<T>;
    constructor(options: Options);
    addAll(documents: readonly T[]): void;
    search(query: string): { id: string }[];
  }
}

declare module '@leeoniya/ufuzzy' {
  interface Options {
    intraMode: 1;
  }
  interface Info {
    idx: number[];
  }
  export default class UFuzzy {
    static latinize<T extends string | string[]>(text: T): T;
    constructor(options: Options);
    split(query: string): string[];
    filter(lines: string[], query: string, among?: number[]): number[] | null;
    search(
      lines: string[],
      query: string,
      outOfOrder: number,
      infoThresh: number,
    ): [null, null, null] | [number[], null, null] | [number[], Info, number[]];
  }
}

declare module 'flexsearch' {
  interface Options {
    tokenize: 'forward';
    encoder: object;
  }
  export const Charset: Record<'LatinAdvanced', object>;
  export class Index {
    constructor(options: Options);
    add(id: number, text: string): this;
    search(query: string, options: { limit: number; suggest: boolean }): number[];
    export(say: (key: string, data: string) => void): void;
    import(key: string, data: string): void;
  }
}

declare module '@orama/orama' {
  interface Orama {
    readonly data: object;
  }
  interface Search {
    term: string;
    limit: number;
    tolerance: number;
    boost: Record<string, number>;
  }
  export function create(options: { schema: Record<string, 'string'> }): Orama;
  export function insertMultiple(db: Orama, documents: readonly object[], batch: number): Promise<string[]>;
  export function search(db: Orama, search: Search): { hits: { id: string }[] };
  export function save(db: Orama): object;
  export function load(db: Orama, saved: object): void;
}
