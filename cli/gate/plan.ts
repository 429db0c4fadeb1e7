import type { Problem } from '../../core/errors.ts';
import { planScreen } from '../../dashboards/plain/gate/plan-screen.ts';
import { plannedText, whoCannot } from '../../dashboards/plain/gate/planned-text.ts';
import { conditionsOf, needsTraffic } from '../../evaluators/gate/condition.ts';
import { customerOf } from '../../evaluators/gate/plan/customer.ts';
import { outOfReach, type PlannedCondition, planGate } from '../../evaluators/gate/plan/plan.ts';
import type { Context } from '../command.ts';
import { type Ground, loadGround, type ProjectFlags } from '../config/project.ts';
import { customersToMeet } from './customers.ts';
import { gateOf } from './guard.ts';

/** Says what the config's gate asks of its suite; loads no policy and plays nothing. */
export function showPlan(flags: ProjectFlags, isJson: boolean, { io, style }: Context): void {
  const ground = loadGround(flags, io.cwd);
  const { conditions } = gateOf(ground, ground.traffic !== undefined);
  const view = {
    suite: ground.suite.name,
    scenarios: ground.scenarios.length,
    customers: customersToMeet(ground),
    critical: conditions.some(({ kind }) => kind === 'critical_failures'),
    conditions: planGate(conditions, customersIn(ground), ground.traffic),
  };
  io.out(isJson ? `${JSON.stringify(view, null, 2)}\n` : planScreen(view, style));
}

/** A warning for each condition of the gate, if there is one, that no policy could pass on this suite. */
export function unattainable(ground: Ground): Problem[] {
  if (ground.gate === undefined) return [];
  const conditions = conditionsOf(ground.gate).filter((condition) => ground.traffic !== undefined || !needsTraffic(condition));
  return outOfReach(conditions, customersIn(ground), ground.traffic).map((planned) => warningOf(planned, ground));
}

function warningOf(planned: PlannedCondition, { config, suite }: Ground): Problem {
  const [what, why, help] = plannedText(planned);
  return {
    code: 'gate-unattainable',
    message: `${whoCannot(planned)} \`${what}\` on suite \`${suite.name}\`: ${why}`,
    place: { file: config },
    ...(help === undefined ? {} : { help }),
  };
}

function customersIn({ scenarios }: Ground) {
  return scenarios.map(({ scenario }) => customerOf(scenario));
}
