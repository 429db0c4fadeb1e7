import type { Scale } from './bar.ts';

const STEPS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** Values as columns one beside the other; a space where there is none. */
export function sparkline(values: readonly (number | undefined)[], scale: Scale): string {
  const span = scale.to - scale.from;
  return values
    .map((value) => {
      if (value === undefined) return ' ';
      const step = span <= 0 ? 0 : Math.floor(((value - scale.from) / span) * STEPS.length);
      return STEPS[Math.min(STEPS.length - 1, Math.max(0, step))];
    })
    .join('');
}
