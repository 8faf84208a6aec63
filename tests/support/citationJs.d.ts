// citation-js has no types of its own; as much as the tests use.
declare module '@citation-js/core' {
  interface CslName {
    family?: string;
    given?: string;
    literal?: string;
  }
  interface CslItem {
    id: string;
    title?: string;
    author?: CslName[];
    abstract?: string;
    keyword?: string;
    note?: string;
    URL?: string;
    DOI?: string;
    issued?: { 'date-parts': number[][] };
  }
  export class Cite {
    constructor(data: string | object);
    data: CslItem[];
    format(format: 'bibtex' | 'biblatex' | 'ris'): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
