// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fileNameOf } from '@/lib/exchange/fileName';
import { markdownFile } from '@/lib/exchange/markdown';
import { markdownNote, markdownText } from '@/lib/exchange/markdownText';
import type { ArxivId } from '@/lib/paper';
import { aPaper } from '@/tests/support/factories';
import { anyClip, anyText } from './anyClip';
import { aClipped, exported } from './exported';

const id = '2609.10001' as ArxivId;

function frontMatterOf(text: string): Record<string, unknown> {
  const [, yaml = ''] = /^---\n([\s\S]*?)^---\n/m.exec(text) ?? [];
  return parse(yaml, { strict: true }) as Record<string, unknown>;
}

describe('a paper as a note for Obsidian', () => {
  it('has its facts in the front matter, abstract and note below', () => {
    const clip = {
      clippedAt: 0,
      status: 'read' as const,
      tags: ['long context', '2026', 'C++'],
      lists: ['Robots'],
      note: 'See **3**.',
    };
    const { name, text } = markdownFile(aClipped({ id, codeUrl: 'https://github.com/tidelab/lanterns' }, clip));
    expect(name).toBe('2609.10001 Lanterns for Long Contexts.md');
    expect(text).toBe(`---
title: "Lanterns for Long Contexts"
arxiv: "2609.10001"
url: "https://arxiv.org/abs/2609.10001"
authors:
  - "Mira Okafor"
  - "Jon Lindqvist"
published: "2026-09-25"
status: "read"
clipped: "1970-01-01T00:00:00.000Z"
tags:
  - "long-context"
  - "2026_"
  - "C"
lists:
  - "Robots"
---

# Lanterns for Long Contexts

Mira Okafor, Jon Lindqvist · [arXiv:2609.10001](https://arxiv.org/abs/2609.10001) · [code](https://github.com/tidelab/lanterns)

> We light a long context with small lanterns and measure what is still read at its far end.

## Note

See **3**.
`);
  });

  it('E04 has a front matter that YAML reads as it was meant', () => {
    fc.assert(
      fc.property(anyClip, (clipped) => {
        const { title, arxiv, authors = [], lists = [] } = frontMatterOf(markdownFile(clipped).text);
        expect(title).toBe(clipped.paper.title.replace(/\s+/g, ' ').trim());
        expect(arxiv).toBe(clipped.paper.id);
        expect(authors).toEqual(clipped.paper.authors);
        expect(lists).toEqual(clipped.clip.lists);
      }),
    );
  });

  it('links to no address but https', () => {
    const { text } = markdownFile(aClipped({ codeUrl: 'javascript:alert(1)' }));
    expect(text).not.toContain('javascript');
    expect(markdownFile(aClipped({ codeUrl: 'https://x.org/a)b' })).text).toContain('(https://x.org/a%29b)');
  });
});

describe('E04 what a page says, in Markdown', () => {
  it.each([
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['![](https://tracker.org/x.png)', '!\\[\\](https://tracker.org/x.png)'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['# a\n- b', '\\# a - b'],
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['`$= app.vault.delete()`', '\\`\\$\\= app.vault.delete()\\`'],
    ['Scaling $L_2$ norms_', 'Scaling $L_2$ norms\\_'],
    ['From $5 to $6', 'From \\$5 to \\$6'],
    ['a | b', 'a \\| b'],
  ])('%s', (said, markdown) => {
    expect(markdownText(said)).toBe(markdown);
  });

  it('never begins a link, an image, a tag or a code that it did not mean', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(markdownText(text)).not.toMatch(/(?<!\\)(?:\\\\)*[[\]<>`|]/);
      }),
    );
  });
});

describe('a reader’s note, in Markdown', () => {
  it.each([
    [
      '**bold** [web](https://arxiv.org) [[other note]] a < b',
      '**bold** [web](https://arxiv.org) [[other note]] a < b',
    ],
    ['[a](javascript:alert(1))', '[a]\\(javascript:alert(1))'],
    ['[a]( jAva&#115;cript:alert(1))', '[a]\\( jAva&#115;cript:alert(1))'],
    ['[a](data:text/html,x)', '[a]\\(data:text/html,x)'],
    ['![x](https://tracker.org)', '!\\[x](https://tracker.org)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
    ['<!-- --> <?x', '\\<!-- --> \\<?x'],
    ['[a]: javascript:alert(1)', '\\[a]: javascript:alert(1)'],
    ['> - [a]: data:x', '> - \\[a]: data:x'],
    ['[^1]: a footnote', '[^1]: a footnote'],
  ])('%s', (note, markdown) => {
    expect(markdownNote(note)).toBe(markdown);
  });
});

describe('E04 a file’s name', () => {
  it.each([
    [{ title: 'CON' }, '2609.10001 CON.md'],
    [{ title: '../../etc/passwd' }, '2609.10001 .. .. etc passwd.md'],
    [{ title: 'What? A "Tale": of <C#> [1] | 2^n\\*' }, '2609.10001 What A Tale of C 1 2 n.md'],
    [{ title: 'Ends in dots...' }, '2609.10001 Ends in dots.md'],
    [{ title: 'Right \u202eto left' }, '2609.10001 Right to left.md'],
    [{ title: 'Kelp', id: 'math/0309136' as ArxivId }, 'math-0309136 Kelp.md'],
  ])('%j', (facts, name) => {
    expect(fileNameOf(aPaper({ id, ...facts }))).toBe(name);
  });

  it.each(['x'.repeat(300), '李'.repeat(300), '🦙'.repeat(300)])(
    'is never too long for a file system: %.4s…',
    (title) => {
      const name = fileNameOf(aPaper({ id, title }));
      expect(new TextEncoder().encode(name).length).toBeLessThan(200);
      expect(name).not.toContain('\ufffd');
    },
  );
});

describe('papers as a table', () => {
  it('E04 has a row for each, whatever stands in a cell', () => {
    const clipped = aClipped({ id, title: 'a | b\nc' }, { starredAt: 0, tags: ['x|y'], note: 'one | two\n\nthree' });
    expect(exported('markdown', [clipped])).toBe(
      `| Title | Authors | Year | Status | Star | Tags | Lists | Note |
| --- | --- | --- | --- | --- | --- | --- | --- |
| [a \\| b c](https://arxiv.org/abs/2609.10001) | Mira Okafor, Jon Lindqvist | 2026 |  | ★ | x\\|y |  | one \\| two<br>three |
`,
    );
  });

  it('has as many cells in each row', () => {
    fc.assert(
      fc.property(anyClip, (clipped) => {
        const [, , row = '', ...rest] = exported('markdown', [clipped]).split('\n');
        expect(row.match(/(?<!\\)\|/g)).toHaveLength(9);
        expect(rest).toEqual(['']);
      }),
    );
  });
});
