import type { GateSettings } from './settings.ts';

/** Where each condition stands under `gate` in the config, in the order of `conditionsOf`; the unwritten one is where it would stand. */
export function conditionPaths({ limits, rate, non_inferiority, critical_failures }: GateSettings): readonly (readonly PropertyKey[])[] {
  const sides = (['at_least', 'at_most'] as const).filter((side) => rate?.[side] !== undefined);
  return [
    ...(critical_failures === 'none' ? [['critical_failures']] : []),
    ...limits.map((_, index) => ['limits', index]),
    ...sides.map((side) => ['rate', side]),
    ...non_inferiority.map((_, index) => ['non_inferiority', index]),
  ];
}
