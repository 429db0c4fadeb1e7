import type { DigitGroup } from './digit-groups.ts';

const SAID_BEFORE = /\b(?:ssn|social(?: security)?)\b[^0-9]{0,24}$/i;
const SAID_AFTER = /^\s{0,2}(?:is|as|for)?\s{0,2}(?:my |the |his |her )?(?:ssn|social security)\b(?![^0-9]{0,24}[0-9])/i;
const LOOK = 48;

/**
 * End of the United States social security number that begins with the first group, if one does. It finds `123-45-6789`
 * (also with spaces or points) in ranges that were ever issued; and nine digits, or the last four, where the words beside
 * them call them so. It cannot find nine bare digits without such words, nor other countries' numbers.
 */
export function socialSecurityNumberEnd(text: string, groups: readonly DigitGroup[]): number | undefined {
  const [area, middle, serial] = groups;
  if (!area) return undefined;
  const digits = area.end - area.start;
  if (digits === 3 && middle && serial && isSplit(text, area, middle, serial)) return serial.end;
  if ((digits === 4 || digits === 9) && isSaid(text, area)) return area.end;
  return undefined;
}

function isSplit(text: string, area: DigitGroup, middle: DigitGroup, serial: DigitGroup): boolean {
  const gap = text.slice(area.end, middle.start);
  if (gap.length > 1 || gap !== text.slice(middle.end, serial.start)) return false;
  return /^(?!000|666|9)\d{3}.(?!00)\d{2}.(?!0000)\d{4}$/.test(text.slice(area.start, serial.end));
}

function isSaid(text: string, group: DigitGroup): boolean {
  if (SAID_BEFORE.test(text.slice(Math.max(0, group.start - LOOK), group.start))) return true;
  return SAID_AFTER.test(text.slice(group.end, group.end + LOOK));
}
