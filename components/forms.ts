/** Ways of writing, kept for all that is drawn: making one costs more than drawing a row (measured 2026-11). */
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();

export function dateForm(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dates, language, options, () => new Intl.DateTimeFormat(language, options));
}

export function numberForm(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept(numbers, language, options, () => new Intl.NumberFormat(language, options));
}

export function listForm(language: string, options: Intl.ListFormatOptions = {}): Intl.ListFormat {
  return kept(lists, language, options, () => new Intl.ListFormat(language, options));
}

function kept<F>(forms: Map<string, F>, language: string, options: object, make: () => F): F {
  const key = language + JSON.stringify(options);
  const form = forms.get(key) ?? make();
  forms.set(key, form);
  return form;
}
