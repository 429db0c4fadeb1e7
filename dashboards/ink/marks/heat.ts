const SHADES = [' ', '░', '▒', '▓', '█'] as const;

/** How much of something went wrong, as a shade: blank for nothing, then a step for every quarter. @param share 0–1 */
export function shade(share: number): string {
  if (share <= 0) return SHADES[0];
  return SHADES[Math.min(4, 1 + Math.floor(share * 4))] ?? SHADES[4];
}

/** What the shades stand for. */
export const SHADE_LEGEND = 'shade: share that went wrong, ░ under 25 % ▒ under 50 % ▓ under 75 % █ 75 % or more';
