import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readable } from '@/components/readable';

describe('a title as one reads it', () => {
  it.each([
    ['$\\tau$-bench', 'τ-bench'],
    ['$\\tau^2$-Bench', 'τ²-Bench'],
    ['Sparse $L_2$ and $L_{max}$', 'Sparse L₂ and L_max'],
    ['R$^2$-Lanterns', 'R²-Lanterns'],
    ['$\\text{S}^{3}$: Tides', 'S³: Tides'],
    ['$\\mathrm{D}^{\\text{2}}$', 'D²'],
    ['$\\pi_0$ and $\\pi_{0.5}$', 'π₀ and π_0.5'],
    ['A$^*$ and B$^\\star$ and C$^{\\dagger}$', 'A* and B⋆ and C†'],
    ['$10^{-3}$ at $O(n^2)$', '10⁻³ at O(n²)'],
    ['$x$ and $$y$$', 'x and y'],
    ['$\\frac{1}{2}$ of $\\log n$', '1/2 of log n'],
    ['$\\Delta$Energy $\\rightarrow$ $\\mathcal{O}(1)$', 'ΔEnergy → O(1)'],
    ['\\textbf{Lanterns} of {\\it long} \\emph{tides}', 'Lanterns of long tides'],
    ['G\\"odel, Erd\\H{o}s, Poincar\\\'{e} and \\c{C}elik', 'Gödel, Erdős, Poincaré and Çelik'],
    ['R\\&D at 50\\% for \\$5', 'R&D at 50% for $5'],
    ['\\textsc{Lantern} {Kept}', 'Lantern {Kept}'],
  ])('shows %s as %s', (title, text) => {
    expect(readable(title).text).toBe(text);
  });

  it.each([
    'A $100 lantern at $5',
    'From $5 to $10, and $7',
    'C:\\new\\folder',
    'snake_case and x^2 {kept}',
    'One $ alone',
    '\\',
    '$$',
    '$ $',
  ])('leaves %s as it is', (title) => {
    expect(readable(title).text).toBe(title);
  });

  it('marks what was searched for where it now stands', () => {
    const marked = (title: string, word: string) => {
      const at = title.indexOf(word);
      const { text, spans } = readable(title, [[at, at + word.length]]);
      return spans.map(([from, to]) => text.slice(from, to));
    };
    expect(marked('The $\\tau^2$-bench', 'bench')).toEqual(['bench']);
    expect(marked('The $\\tau^2$-bench', 'tau')).toEqual(['τ']);
    expect(marked('The \\textbf{Lan}tern', 'Lan}tern')).toEqual(['Lantern']);
    expect(marked('Sparse $L_2$', 'L_2')).toEqual(['L₂']);
  });
});

const remnants = fc.array(
  fc.constantFrom(
    '$',
    '\\',
    '{',
    '}',
    '^',
    '_',
    '\\tau',
    '\\textbf{',
    '\\frac',
    '\\"',
    'u',
    '2',
    ' ',
    '\\star',
    'é',
    '😀',
  ),
  { maxLength: 24 },
);

it('never makes a title longer, and spans stay within it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        remnants.map((parts) => parts.join('')),
      ),
      fc.nat(30),
      fc.nat(30),
      (title, a, b) => {
        const { text, spans } = readable(title, [
          [Math.min(a, b, title.length), Math.min(Math.max(a, b), title.length)],
        ]);
        expect(text.length).toBeLessThanOrEqual(title.length);
        for (const [from, to] of spans) expect(from >= 0 && from <= text.length && to <= text.length).toBe(true);
      },
    ),
  );
});

it('leaves a text without dollar and backslash alone', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(30), (letters, at) => {
      const title = letters.replace(/[$\\]/g, '');
      expect(readable(title, [[at, at + 2]])).toEqual({ text: title, spans: [[at, at + 2]] });
    }),
  );
});
