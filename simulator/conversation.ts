import { drawsOf } from '../core/draws.ts';
import { InvalidCustomer } from '../core/outage.ts';
import { ModelError } from '../llm/errors.ts';
import { type ConversationRecord, RECORD_VERSION } from '../runs/record.ts';
import type { PersonaCustomer } from '../scenarios/population/customer.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { LlmCustomer } from '../scenarios/sheet/customer.ts';
import { type Courses, coursesFrom, openCourses } from './courses.ts';
import { drawPerson } from './customer/persona/person.ts';
import { playPersona } from './customer/persona/play.ts';
import { playSheet } from './customer/sheet/play.ts';
import { type Passed, passAll } from './pass-all.ts';
import { countingTokens } from './spent-tokens.ts';
import type { Stage } from './stage.ts';
import { withoutWords } from './without-words.ts';

type Context = ConversationRecord['context'];

/**
 * Plays one scenario × trial against every policy; at once where all policies decide at once. What breaks in the customer or
 * the harness becomes an `errored` record.
 * @throws ModelError (or rejects with it) where a model takes part and nothing more can be played
 */
export function playConversation(stage: Stage, scenario: Scenario, trial: number): ConversationRecord | Promise<ConversationRecord> {
  const errored = (error: unknown) => erroredRecord(scenario, trial, error);
  if (scenario.customer.kind === 'llm') return playWithModel(stage, scenario, scenario.customer, trial);
  try {
    const { courses, context } = opened(stage, scenario, trial);
    const record = (passed: Passed) => {
      const whole = playedRecord(scenario, trial, context, courses, passed);
      return keepsWords(stage, scenario, trial) ? whole : withoutWords(whole);
    };
    // What our own extractors read in words that we made ourselves would prove nothing.
    const passed = passAll(stage, courses, context, scenario.customer.kind !== 'persona');
    return passed instanceof Promise
      ? passed.then(record).catch((error: unknown) => (error instanceof ModelError ? Promise.reject(error) : errored(error)))
      : record(passed);
  } catch (error) {
    return errored(error);
  }
}

/**
 * A customer whom a model plays: it takes time, and may end `invalid`.
 * @throws ModelError when nothing more can be played, and what the signal aborts with: then there is no record
 */
async function playWithModel(stage: Stage, scenario: Scenario, customer: LlmCustomer, trial: number): Promise<ConversationRecord> {
  const { team, models: given, maxTurns } = stage;
  if (given === undefined) return brokenRecord(scenario, trial, 'errored', 'no model may be asked, and one plays this customer');
  const model = countingTokens(given.model);
  const context = contextOf(scenario);
  const again: Record<string, number> = {};
  const rejected = (fault: string) => {
    again[fault] = (again[fault] ?? 0) + 1;
  };
  const withUsage = (record: ConversationRecord) => ({ ...record, ...(Object.keys(again).length === 0 ? {} : { asked_again: again }), usage: model.usage() });
  try {
    const courses = coursesFrom(
      await playSheet({ scenario, customer, trial, team, perceiver: stage.perceiver(), maxTurns, models: { ...given, model }, rejected }),
    );
    const whole = playedRecord(scenario, trial, context, courses, await passAll(stage, courses, context, true));
    return withUsage(keepsWords(stage, scenario, trial) ? whole : withoutWords(whole));
  } catch (error) {
    if (error instanceof InvalidCustomer) return withUsage(brokenRecord(scenario, trial, 'invalid', error.message));
    if (error instanceof ModelError || given.signal?.aborted) throw error;
    return withUsage(erroredRecord(scenario, trial, error));
  }
}

function playedRecord(scenario: Scenario, trial: number, context: Context, courses: Courses, { variants, onDerived }: Passed): ConversationRecord {
  const { courses: played, latent } = courses.played();
  return {
    v: RECORD_VERSION,
    scenario: scenario.scenario,
    family: scenario.family,
    stratum: scenario.stratum,
    trial,
    kind: scenario.customer.kind,
    context,
    status: 'played',
    courses: played,
    latent,
    variants,
    on_derived: onDerived,
  };
}

function erroredRecord(scenario: Scenario, trial: number, error: unknown): ConversationRecord {
  return brokenRecord(scenario, trial, 'errored', (error as Error).message);
}

function brokenRecord(scenario: Scenario, trial: number, status: 'errored' | 'invalid', why: string): ConversationRecord {
  return {
    v: RECORD_VERSION,
    scenario: scenario.scenario,
    family: scenario.family,
    stratum: scenario.stratum,
    trial,
    kind: scenario.customer.kind,
    context: contextOf(scenario),
    status,
    error: why,
    courses: [],
    latent: {},
    variants: {},
    on_derived: {},
  };
}

/** By the address of the conversation alone, so that what is kept says nothing of how it went. */
function keepsWords({ words, seed }: Stage, { family, scenario }: Scenario, trial: number): boolean {
  return words >= 1 || drawsOf(seed, family, trial).at(0, `words of ${scenario}`)() < words;
}

function contextOf({ channel, language, account, contacts }: Scenario): Context {
  return { channel, language, account, contacts };
}

function opened(stage: Stage, scenario: Scenario, trial: number): { readonly courses: Courses; readonly context: Context } {
  if (scenario.customer.kind === 'persona') return drawn(stage, scenario, scenario.customer, trial);
  return { courses: openCourses(scenario, stage.team, stage.perceiver(), stage.maxTurns), context: contextOf(scenario) };
}

function drawn({ team, seed, signalsOf, voice, maxTurns }: Stage, scenario: Scenario, customer: PersonaCustomer, trial: number) {
  const draws = drawsOf(seed, scenario.family, trial);
  const person = drawPerson(customer, scenario, team, draws);
  const courses = coursesFrom(playPersona({ customer, person, team, draws, signalsOf: signalsOf(scenario), voice, maxTurns }));
  const { channel, language } = scenario;
  return { courses, context: { channel, language, account: person.account, contacts: person.contacts as Context['contacts'] } };
}
