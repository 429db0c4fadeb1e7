import { InputError } from '../../core/errors.ts';
import type { GateSettings } from '../../evaluators/gate/settings.ts';

/** @throws InputError where the gate compares with a baseline, which no command writes yet */
export function refuseBaseline({ baseline }: GateSettings, config: string): void {
  if (baseline === undefined) return;
  const message = '`gate.baseline` cannot be read yet, so nothing can be judged against it';
  throw new InputError({ code: 'baseline-not-supported', message, place: { file: config }, help: 'Remove `baseline` and `non_inferiority` from the gate.' });
}
