import { InputError } from '../../core/errors.ts';
import { type Condition, conditionsOf, needsTraffic } from '../../evaluators/gate/condition.ts';
import type { Ground } from '../config/project.ts';

/**
 * The conditions of the config's gate.
 * @throws InputError when there is no gate, or one of them speaks of real contacts and there is no traffic
 */
export function gateOf(
  project: Pick<Ground, 'gate' | 'config'>,
  hasTraffic: boolean,
): { readonly settings: NonNullable<Ground['gate']>; readonly conditions: readonly Condition[] } {
  const { gate: settings, config } = project;
  if (settings === undefined) {
    const help = 'Add a `gate`, such as `gate: { limits: [{ figure: recall, at_least: 0.9 }] }`.';
    throw new InputError({ code: 'no-gate', message: 'the config says nothing of a `gate`', place: { file: config }, help });
  }
  const conditions = conditionsOf(settings);
  const projected = conditions.find(needsTraffic);
  if (projected && !hasTraffic && projected.kind !== 'critical_failures') {
    const message = `\`${projected.figure}\` speaks of real contacts, and there is no traffic to project onto`;
    throw new InputError({ code: 'no-traffic', message, place: { file: config }, help: 'Name a `traffic` file in the config, or with `--traffic`.' });
  }
  return { settings, conditions };
}
