import type { Team } from '../../../core/team.ts';
import type { Draft } from '../draft.ts';
import type { Format } from '../format.ts';
import type { SourceRecord } from '../source/record.ts';
import { scenarioOfTask, TAU2_TEAMS } from '../tau2/scenario-of-task.ts';
import { TAU2_DOMAINS, type Tau2Domain } from '../tau2/task.ts';
import { NOTHING_DROPPED } from '../turns.ts';

/**
 * Tasks of tau2-bench as scripted customers, a format a domain: a suite has one team, and a file may hold several domains.
 * Tasks of the other domains are passed over, and counted.
 */
export const tau2: readonly Format[] = TAU2_DOMAINS.map((domain) => ({
  kind: 'own' as const,
  name: `tau2-${domain}`,
  about: `JSON lines of tau2-bench tasks, those of ${domain}: scripted customers`,
  team: TAU2_TEAMS[domain],
  recognises: (first) => 'reason_for_call' in first && first['domain'] === domain,
  read: (record, team) => draftOf(record, domain, team),
}));

function draftOf(record: SourceRecord, domain: Tau2Domain, team: Team): Draft | undefined {
  const other = record.fields['domain'];
  if (other !== domain && TAU2_DOMAINS.some((name) => name === other)) return undefined;
  const { version: _version, scenario, family, ...rest } = scenarioOfTask(record.fields, record.place, team);
  return { id: scenario, family, names: rest.account.name === undefined ? [] : [rest.account.name], scenario: rest, dropped: NOTHING_DROPPED };
}
