import { type Found, missed } from '../found';
import { mentionsIn } from './mentions';
import { tell } from './tell';

/** Papers named anywhere in a text, by id, link or DOI; links and DOIs that are no arXiv paper's are told as missed. */
export function* readText(text: string): Generator<Found, void> {
  let line = 1;
  let counted = 0;
  for (const { id, text: said, at } of mentionsIn(text)) {
    for (let i = text.indexOf('\n', counted); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++;
    counted = at;
    if (id) yield* tell(id, {}, line);
    else yield missed('noArxivId', line, said);
  }
}
