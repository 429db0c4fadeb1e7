import { BASELINE_VERSION, type Baseline } from '../../evaluators/gate/baseline.ts';
import type { Met } from '../../evaluators/gate/baseline-unlike.ts';
import type { Played } from '../../evaluators/gate/lost.ts';
import { type Identity, pinOutcomes } from '../../evaluators/gate/pin.ts';
import type { RunInfo } from '../../runs/run.ts';
import { digestOfLabels } from '../../scenarios/identity.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

/** What was played, or is about to be. */
export interface Play {
  readonly info: RunInfo;
  /** With the labels that they are judged by. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

/** Against accidents this is plenty, and a line stays readable. */
const DIGITS = 16;
const short = (digest: string) => digest.slice(0, DIGITS);

/** How a policy came out, as a baseline keeps it. */
export function pinned(play: Play, variant: string, { cells }: Played): Baseline {
  const policy = play.info.policies.find(({ name }) => name === variant);
  return {
    version: BASELINE_VERSION,
    about: 'How this policy came out on each customer. Written by `escalab gate --update-baseline`; read its diff, and do not edit it.',
    escalab: play.info.escalab,
    suite: play.info.suite.name,
    policy: { name: variant, digest: short(policy?.digest ?? '') },
    settings: settingsOf(play.info),
    digests: digestsOf(play.info),
    scenarios: pinOutcomes(identitiesIn(play), cells),
  };
}

/** Whom a play meets, which is known before it begins. */
export function metBy(play: Play): Met {
  return { suite: play.info.suite.name, settings: settingsOf(play.info), digests: digestsOf(play.info), scenarios: identitiesIn(play) };
}

function settingsOf({ settings: { seed, trials, max_turns } }: RunInfo): Baseline['settings'] {
  return { seed, trials, max_turns };
}

function digestsOf({ digests: { team, traffic } }: RunInfo): Baseline['digests'] {
  return { team: short(team), ...(traffic === undefined ? {} : { traffic: short(traffic) }) };
}

function identitiesIn({ info, scenarios }: Play): (Identity & Met['scenarios'][number])[] {
  return [...scenarios.values()].map((one) => ({
    scenario: one.scenario,
    need: one.truth.need,
    play: short(info.digests.play[one.scenario] ?? ''),
    labels: short(digestOfLabels(one)),
  }));
}
