import type { GateReport } from '../../dashboards/ci/gate-report.ts';
import { wrongScenarios } from '../../dashboards/ci/wrong-scenarios.ts';
import type { GateView } from '../../dashboards/plain/gate/screen.ts';
import { isDrawn } from '../../evaluators/counting.ts';
import type { Played } from '../../evaluators/gate/lost.ts';
import type { StoredRun } from '../run/stored.ts';

/** What a gate says to a CI server, of a run that was judged. */
export function gateReport(
  { info, scenarios }: StoredRun,
  { policy, suite, folder, customers, verdict, troubles, baseline, isSimulated, perceived }: GateView,
  played: Played,
): GateReport {
  const { escalab, commit, dirty, settings, policies } = info;
  return {
    policy,
    suite,
    scenarios,
    verdict,
    troubles,
    wrong: wrongScenarios(played, scenarios),
    ...(isSimulated ? { isSimulated } : {}),
    ...(perceived === undefined ? {} : { perceived }),
    ...(baseline === undefined ? {} : { baseline }),
    customers,
    customersLost: played.lost.reduce((sum, lost) => sum + (isDrawn(lost) ? lost.times : 1), 0),
    lost: [...new Set(played.lost.map(({ scenario }) => scenario))],
    identity: {
      run: folder,
      seed: settings.seed,
      trials: settings.trials,
      digest: policies.find(({ name }) => name === policy)?.digest ?? '',
      escalab,
      ...(commit === undefined ? {} : { commit }),
      ...(dirty === undefined ? {} : { dirty }),
    },
  };
}
