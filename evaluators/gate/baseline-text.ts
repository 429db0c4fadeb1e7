import type { Baseline } from './baseline.ts';

/** The file as a reviewer reads it: JSON, a line for each fact of its head and for each scenario. Equal baselines give equal text. */
export function baselineText({ scenarios, ...head }: Baseline): string {
  const facts = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${onOneLine(value)},\n`);
  return `{\n${facts.join('')}  "scenarios": [\n${scenarios.map((one) => `    ${onOneLine(one)}`).join(',\n')}\n  ]\n}\n`;
}

/** JSON holds line breaks only between its parts: inside a text they are escaped. */
function onOneLine(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
}
