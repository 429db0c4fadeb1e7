import pc from 'picocolors';

/** Emphasis on a terminal. Meaning is never carried by it alone. */
export interface Style {
  readonly title: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly good: (text: string) => string;
}

/** @param colour whether the terminal shows colours and the user wants them */
export function createStyle(colour: boolean): Style {
  const colours = pc.createColors(colour);
  return { title: (text) => colours.bold(text), strong: colours.bold, faint: colours.dim, bad: colours.red, good: colours.green };
}
