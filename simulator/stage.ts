import type { Team } from '../core/team.ts';
import type { Policy } from '../policies/policy.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { VOICE } from './customer/persona/spoken.ts';
import type { Voice } from './customer/persona/voice.ts';
import type { ModelPlay } from './model-play.ts';
import { type SignalModel, signalModel } from './perception/models/draw-signals.ts';
import { type PerceptionProfile, PROFILES } from './perception/models/profile.ts';
import { createPerceiver, type Perceiver } from './perception/perceive.ts';
import type { PlaySettings } from './settings.ts';

/** What every conversation of a run is played with. */
export interface Stage {
  readonly team: Team;
  readonly policies: readonly Policy[];
  /** Reads signals off the words of scripts and transcripts. */
  readonly perceiver: () => Perceiver;
  /** Draws the signals of personas, by the scenario's profile. */
  readonly signalsOf: (scenario: Scenario) => SignalModel;
  readonly voice: Voice;
  readonly maxTurns: number;
  readonly seed: number;
  /** Share of conversations whose words are kept. */
  readonly words: number;
  /** Who plays customers with a sheet; none where no model may be asked. */
  readonly models: ModelPlay | undefined;
}

/** @throws Error at a scenario with an unknown profile of perception, when it is played */
export function stageOf(team: Team, policies: readonly Policy[], { seed, maxTurns, perception = {}, words = 1 }: PlaySettings, models?: ModelPlay): Stage {
  let perceiver: Perceiver | undefined;
  const profiles = { ...PROFILES, ...perception.profiles };
  const signalModels = new Map<string, SignalModel>();
  return {
    team,
    policies,
    perceiver: () => {
      perceiver ??= createPerceiver(team);
      return perceiver;
    },
    signalsOf: (scenario) => {
      const name = perception.profile ?? scenario.perception?.profile ?? 'honest';
      const model = signalModels.get(name) ?? signalModel(profileOf(name, profiles));
      signalModels.set(name, model);
      return model;
    },
    voice: VOICE,
    maxTurns,
    seed,
    words,
    models,
  };
}

function profileOf(name: string, profiles: Readonly<Record<string, PerceptionProfile>>): PerceptionProfile {
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (!profile) throw new Error(`there is no perception profile \`${name}\``);
  return profile;
}
