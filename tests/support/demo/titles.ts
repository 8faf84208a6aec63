import type { Chance } from './chance';
import { COINED, METHODS, PROPERTIES, type Topic } from './topics';

/** Titles that are hard to show or to find: long ones, other scripts, formulas, emoji, marks on letters. */
export const ODD_TITLES = [
  'Where the Evidence Ends: A Very Long Study of How Assistants That Read Hour-Long Meetings, Scanned Archives and Legacy Repositories Lose Their Thread, and What Brings Them Back',
  'μ-Schedules and τ-Annealing: Why Step Sizes Should Follow the Data',
  'Beyond $L_2$: Robust Regression Losses for Latent Video Codecs',
  '静かな重み: Quiet Weights for Japanese Speech Recognition',
  '山水之间：Ink-Wash Landscapes with Structure-Aware Diffusion',
  '🧭 Compass: Reading Maps the Way Hikers Do',
  'Tiny Chefs 🍳 and Large Kitchens: Household Robots that Plan Backwards',
  'Gödel, Poincaré and the Lemma Librarian: Growing Proof Libraries by Re-use',
  'Über das Zögern: Calibrated Hesitation in Streaming Translation',
  'What Does <think> Cost? Measuring Reasoning Traces in Tokens, Time and Trust',
  'Łódź to Săcele: Street Scenes of Smaller Towns as a Test of Fair Reconstruction',
  '\\textsc{Saltmarsh}: Coastal Storms at Street Resolution',
  'On Naps',
  'ΔBench: Do Model Judges Notice Small Changes?',
  'AT&T-Free Telephony: "Clean" Corpora for Speech, Revisited',
  'Crème Brûlée or Crème Caramel? Fine-Grained Tasting Notes as a Multimodal Probe',
] as const;

type Shape = (topic: Topic, chance: Chance) => string;

const SHAPES: [Shape, ...Shape[]] = [
  ({ things }, c) => `${c.pick(COINED)}: ${c.pick(METHODS)} for ${c.pick(things)}`,
  ({ area }, c) => `${c.pick(COINED)}-Bench: measuring ${c.pick(PROPERTIES)} in ${area}`,
  ({ things }, c) => `Rethinking ${c.pick(METHODS)} for ${c.pick(things)}`,
  ({ area }, c) => `How much ${c.pick(PROPERTIES)} does ${area} need?`,
  ({ task }, c) => `${c.pick(COINED)}: ${task} with ${c.pick(METHODS)}`,
  ({ things }, c) => `Learning from ${c.pick(things)} by ${c.pick(METHODS)}`,
  ({ area }, c) => `${c.pick(METHODS)} improves ${c.pick(PROPERTIES)} in ${area}`,
  ({ things, area }, c) => `Scaling laws for ${c.pick(things)} in ${area}`,
  ({ things }, c) => `Do ${c.pick(things)} really need ${c.pick(METHODS)}? A closer look at ${c.pick(PROPERTIES)}`,
  ({ area }, c) => `A field guide to ${c.pick(PROPERTIES)} in ${area}`,
  ({ task }, c) => `${c.pick(COINED)} ${c.between(2, 4)} technical report: ${task} at scale`,
  ({ things }, c) => `Towards open ${c.pick(things)}: data, recipes and failures`,
];

const SMALL = new Set('a and at by for from in of on or the to with'.split(' '));

/** An invented title about a topic, in the capitals that titles have. */
export function titleOn(topic: Topic, chance: Chance): string {
  return inCapitals(chance.pick(SHAPES)(topic, chance));
}

function inCapitals(title: string): string {
  return title.replace(/(^|[\s:?-]+)([a-z][\w']*)/g, (whole, before: string, word: string) =>
    SMALL.has(word) && /[ -]/.test(before) ? whole : before + word[0]?.toUpperCase() + word.slice(1),
  );
}

/** The title as the site's JSON often carries it: hard-wrapped. */
export function hardWrapped(title: string): string {
  const middle = title.indexOf(' ', Math.floor(title.length / 2));
  return middle > 0 ? `${title.slice(0, middle)}\n  ${title.slice(middle + 1)}` : title;
}
