import type { Baseline } from './baseline.ts';

/** In what a play met other customers than the baseline did. Scenarios in order of name. */
export interface UnlikeBaseline {
  /** Settings that say whom the policy met, where they differ: nothing can then be compared. */
  readonly settings: readonly { readonly name: 'team' | 'seed' | 'trials' | 'max_turns'; readonly before: string; readonly after: string }[];
  readonly suite: boolean;
  /** Played from something else. */
  readonly changed: readonly string[];
  /** Judged by other labels. */
  readonly relabelled: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Shares of traffic differ. Both sides are projected onto today's, so that alone makes nothing incomparable. */
  readonly traffic: boolean;
}

/** What of a baseline says whom it met. */
export type Met = Pick<Baseline, 'suite' | 'settings' | 'digests'> & {
  readonly scenarios: readonly Pick<Baseline['scenarios'][number], 'scenario' | 'play' | 'labels'>[];
};

export function unlikeBaseline(before: Met, after: Met): UnlikeBaseline {
  const [was, is] = [byName(before), byName(after)];
  const both = [...was.keys()].filter((id) => is.has(id)).sort();
  const changed = both.filter((id) => was.get(id)?.play !== is.get(id)?.play);
  return {
    settings: settingsThatDiffer(before, after),
    suite: before.suite !== after.suite,
    changed,
    relabelled: both.filter((id) => !changed.includes(id) && was.get(id)?.labels !== is.get(id)?.labels),
    added: [...is.keys()].filter((id) => !was.has(id)).sort(),
    removed: [...was.keys()].filter((id) => !is.has(id)).sort(),
    traffic: before.digests.traffic !== after.digests.traffic,
  };
}

function settingsThatDiffer(before: Met, after: Met): UnlikeBaseline['settings'] {
  const of = ({ settings, digests }: Met) => ({ team: digests.team, ...settings });
  const [was, is] = [of(before), of(after)];
  return (['team', 'seed', 'trials', 'max_turns'] as const)
    .filter((name) => was[name] !== is[name])
    .map((name) => ({ name, before: String(was[name]), after: String(is[name]) }));
}

function byName({ scenarios }: Met): ReadonlyMap<string, Met['scenarios'][number]> {
  return new Map(scenarios.map((one) => [one.scenario, one]));
}
