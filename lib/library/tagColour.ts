/** The colours that a tag may have, by name: light and dark pages draw each in their own way. */
export const TAG_COLOURS = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'grey'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

/** False for what a hand wrote into a file, and for what a later Offprint may know. */
export function isTagColour(colour: string | undefined): colour is TagColour {
  return TAG_COLOURS.some((each) => each === colour);
}
