import { docsWith } from './dictionary';
import type { Segment } from './segment';

/** A term's postings unpacked: (document << fieldBits) | fields, documents ascending. */
export function postingsOf(segment: Segment, term: number): Uint32Array {
  const { postings, fieldBits } = segment;
  const list = new Uint32Array(docsWith(segment, term));
  let at = segment.postingsAt[term] as number;
  let doc = 0;
  while ((postings[at++] as number) > 127); // over the number of documents
  for (let nth = 0; nth < list.length; nth++) {
    let byte = postings[at++] as number;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at++] as number;
      step |= (byte & 127) << shift;
    }
    const posting = (doc << fieldBits) + step;
    list[nth] = posting;
    doc = posting >>> fieldBits;
  }
  return list;
}
