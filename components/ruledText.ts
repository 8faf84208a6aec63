import { t } from '#i18n';

/** That a rule clipped or dimmed a paper, and which; nameless for one that is deleted. */
export function ruledText(rule: string, isClipped: boolean): string {
  if (isClipped) return t(rule ? 'paper.byRule' : 'paper.byGoneRule', { rule });
  return t(rule ? 'paper.dimmedByRule' : 'paper.dimmedByGoneRule', { rule });
}
