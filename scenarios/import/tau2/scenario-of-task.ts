import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { InputError, type Place } from '../../../core/errors.ts';
import type { Team } from '../../../core/team.ts';
import { didYouMean, validate } from '../../../core/validate.ts';
import { checkScenario } from '../../check.ts';
import { Scenario } from '../../scenario.ts';
import type { Beat } from '../../script.ts';
import type { Truth } from '../../truth.ts';
import { UNLABELLED } from '../labels.ts';
import { safeName } from '../names.ts';
import { devicePlan } from './device-plan.ts';
import { servicePlan } from './service-plan.ts';
import { sheetOf } from './sheet.ts';
import type { Plan } from './step.ts';
import { familyOf, personOf } from './story.ts';
import { stratumOf } from './stratum.ts';
import { actionsOf, type Tau2Domain, type Tau2Task, taskOf } from './task.ts';

/** Tasks carry no times; all conversations begin on the same Wednesday afternoon. */
const CLOCK = '2024-05-15T15:00:00-05:00';

const team = (domain: Tau2Domain): string => fileURLToPath(new URL(`../../library/${domain}/team.yaml`, import.meta.url));

/** The shipped team of each domain. A suite has one team, so a file of several domains is imported one domain at a time. */
export const TAU2_TEAMS: Readonly<Record<Tau2Domain, string>> = { airline: team('airline'), retail: team('retail'), telecom: team('telecom') };

/**
 * A task of tau2-bench as a scenario with a scripted customer, who speaks the sheet in the first person. A task says what a
 * right solution does and not how a conversation goes, so the agent's words and the order of the turns are ours.
 * `transfer_expected` becomes a `must` whose window opens where the task's own order of actions puts the transfer and has
 * no close; without it the scenario is `unlabelled`, since a transfer that was not expected may still have been right.
 *
 * @throws InputError at `place` when the record is no such task, or names an action that the team lacks
 */
export function scenarioOfTask(record: unknown, place: Place, team: Team): Scenario {
  const task = taskOf(record, place);
  refuseUnknownActions(task, place, team);
  const plan = task.domain === 'telecom' ? devicePlan(task, team) : servicePlan(task, team);
  const located = { file: place.file, text: '', value: draftOf(task, plan), where: () => place };
  const scenario = validate(Scenario, located);
  const [first, ...rest] = checkScenario({ scenario, located, base: [] }, team);
  if (first) throw new InputError(first, ...rest);
  return scenario;
}

function draftOf(task: Tau2Task, plan: Plan): z.input<typeof Scenario> {
  const { name, userId } = personOf(task);
  const id = safeName(task.id);
  return {
    version: 1,
    family: safeName(familyOf(task)),
    stratum: stratumOf(task),
    archetype: task.transfer_expected ? 'boundary' : 'other',
    tags: ['tau2', task.domain],
    scenario: id,
    title: `Task ${task.id}`.slice(0, 200),
    clock: CLOCK,
    account: { id: userId ?? id, ...(name ? { name } : {}) },
    world: { proposals: { ...plan.proposals } },
    customer: { kind: 'script', offer: offerOf(task), beats: beatsOf(plan) },
    truth: truthOf(task, plan),
  };
}

function offerOf(task: Tau2Task): 'accept' | 'decline' {
  return sheetOf(task).declinesHuman ? 'decline' : 'accept';
}

function beatsOf({ steps, end }: Plan): Record<string, z.input<typeof Beat>> {
  const beats = steps.map(({ beat, say, propose, asksForHuman }, index) => [
    beat,
    { say, propose, ...(asksForHuman ? { asks_for_human: true } : {}), on: { otherwise: steps[index + 1]?.beat ?? end } },
  ]);
  return Object.fromEntries(beats);
}

function truthOf(task: Tau2Task, plan: Plan): z.input<typeof Truth> {
  if (!task.transfer_expected || plan.due === undefined) return UNLABELLED;
  const asks = plan.steps.some((step) => step.asksForHuman);
  return {
    need: 'must',
    basis: 'outcome',
    reason: 'The benchmark counts the task as solved only if the customer is transferred to a human: no tool of the agent serves this request.',
    triggers: ['complexity', 'policy_boundary', 'confidence', ...(asks ? (['explicit_request', 'sentiment'] as const) : [])],
    windows: [{ opens: plan.due }],
  };
}

function refuseUnknownActions(task: Tau2Task, place: Place, team: Team): void {
  const known = Object.keys(team.actions);
  const unknown = [...new Set(actionsOf(task).actions)].filter((action) => !Object.hasOwn(team.actions, action));
  const [first, ...rest] = unknown.map((action) => ({
    code: 'unknown-action',
    message: `the team has no action \`${action}\`, which the task \`${task.id}\` expects of the agent`,
    place,
    help: didYouMean(action, known)
      ? `Did you mean \`${didYouMean(action, known)}\`?`
      : `Name the team of the domain \`${task.domain}\`, or add the action to it.`,
  }));
  if (first) throw new InputError(first, ...rest);
}
