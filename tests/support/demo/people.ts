import type { Chance } from './chance';

const GIVEN =
  'Alma Anouk Arjun Bao Beatriz Chiara Dario Elif Emeka Fatima Giulia Hana Henrik Ines Ivo Jiahui Joaquín Kaito Lena Liang Łucja Mehmet Mina Nadia Noé Oluchi Priya Ragnar Rosalía Sanne Søren Tao Tomás Uma Väinö Wen Xiulan Yusuf Zofia Žiga'.split(
    ' ',
  );
const FAMILY =
  'Abernethy-Okoro Almqvist Beaumarchand Brzezicki Castellmare Dąbrówka Eskerud Fairweather Gantenbein Hagiwara-Lund Ibáñez Jöhnsson Kowalewicz Lindqvist Marchetto Nakagura Oduya Petrakis Quintanilha Rautavaara Śliwowska Tamboer Ueshima Vandermeulen Wennerholm Xiangyu Yıldızhan Zagrebelny Ferreiro Haddawi'.split(
    ' ',
  );

export interface Lab {
  slug: string;
  name: string;
}

export const LABS: [Lab, ...Lab[]] = [
  { slug: 'northlight-lab', name: 'Northlight Lab' },
  { slug: 'patient-machines', name: 'Institute for Patient Machines' },
  { slug: 'harbour-ai', name: 'Harbour AI' },
  { slug: 'fjordvik', name: 'Fjordvik University' },
  { slug: 'open-almanac', name: 'Open Almanac' },
  { slug: 'seventh-floor', name: 'Seventh Floor Research' },
  { slug: 'kiso-valley', name: 'Kiso Valley Computing' },
];

/** Different names; a team now and then. */
export function someAuthors(chance: Chance): string[] {
  const count = chance.skewed(2, 24);
  const team = chance.happens(0.05) ? [`${chance.pick(LABS).name} Team`] : [];
  const people = Array.from({ length: count }, () => `${first(chance, GIVEN)} ${first(chance, FAMILY)}`);
  return [...new Set([...team, ...people])];
}

export interface Submitter {
  handle: string;
  name: string;
}

export function someSubmitter(chance: Chance): Submitter {
  const given = first(chance, GIVEN);
  const handle = given
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
  return { name: `${given} ${first(chance, FAMILY)}`, handle: `${handle}-${chance.between(2, 98)}` };
}

function first(chance: Chance, names: string[]): string {
  return chance.some(1, names)[0] ?? '';
}
