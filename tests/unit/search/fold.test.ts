import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf, type Folded, fold, startOf } from '@/lib/search/fold';
import { withoutDots } from '@/lib/search/tokens';

/** The stretch of the original text that the folded letters from–to (exclusive) came from. */
function originOf(folded: Folded, from: number, to: number): [start: number, end: number] {
  return [startOf(folded, from), endOf(folded, to)];
}

describe('fold', () => {
  it.each([
    ['Deep Nets', 'deep nets'],
    ['Poincaré', 'poincare'],
    ['Poincare\u0301', 'poincare'],
    ['naïve', 'naive'],
    ['Łukasz Đorđević', 'lukasz dordevic'],
    ['Bjørn Næss Œuvre', 'bjorn nass ouvre'],
    ['Straße', 'strasse'],
    ['ışık İnci', 'isik inci'],
    ['Mu\u0308ller', 'muller'],
    ['τ-bench', 'tau-bench'],
    ['$\\tau$-bench', 'tau-bench'],
    ['tau-bench', 'tau-bench'],
    ['μP', 'mup'],
    ['τ²', 'tau2'],
    ['𝜏 and 𝐋', 'tau and l'],
    ['λόγος', 'λογος'],
    ['L_2', 'l2'],
    ['$L_2$', 'l2'],
    ['$L_{2}$', 'l2'],
    ['H$_2$O', 'h2o'],
    ['snake_case', 'snake-case'],
    ['\\textsc{Xero}Net', 'xeronet'],
    ['\\emph{very} \\mathbf{bold}', 'very bold'],
    ['M\\"uller', 'muller'],
    ["Poincar\\'{e}", 'poincare'],
    ['well–known ‑ ones', 'well-known - ones'],
    ['Newton’s', "newton's"],
    ['soft\u00adhyphen', 'softhyphen'],
    ['ﬁne ①', 'fine 1'],
    ['Ｆｕｌｌ', 'full'],
    ['大模型', '大模型'],
  ])('reads %s as %s', (text, folded) => {
    expect(withoutDots(fold(text).text)).toBe(folded);
  });

  it('knows where a symbol came from', () => {
    const folded = fold('the $\\tau$ law');
    const at = folded.text.indexOf('tau');
    expect(originOf(folded, at, at + 3)).toEqual([6, 9]);
  });

  it('takes a letter with its accents that stand apart', () => {
    const text = 'Mu\u0308ller';
    expect(originOf(fold(text), 0, 2)).toEqual([0, 3]);
  });

  it('maps every letter into the text, forwards, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        const starts = [...folded.text].map((_, i) => originOf(folded, i, i + 1));
        for (const [from, to] of starts) expect(0 <= from && from < to && to <= text.length).toBe(true);
        expect(starts.every(([from], i) => i === 0 || from >= (starts[i - 1]?.[0] ?? 0))).toBe(true);
      }),
    );
  });

  it('folds plain text the same whether or not something else stands beside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abzAZ019 .,-\'"()') }), (plain) => {
        expect(fold(`${plain} é`).text).toBe(`${fold(plain).text} e`);
      }),
    );
  });
});
