import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { InputError } from '../../core/errors.ts';
import { readTextFile } from '../../core/files.ts';
import type { Team } from '../../core/team.ts';
import type { Policy } from '../../policies/policy.ts';
import { parseRulePolicy } from '../../policies/rules/load.ts';
import { SHIPPED_POLICIES } from './find.ts';

const BOUNDS = ['always-offer', 'always', 'never'] as const;

/**
 * The trivial policies that mark the extremes. Every run plays them, so that nobody takes a trivial figure for a good one;
 * those that were asked for by name are left out here. Where the team lacks the queue they name, they use its first staffed one.
 * @throws InputError when nobody staffs any queue of the team
 */
export function boundsBeside(policies: readonly Policy[], team: Team, teamFile: string): Policy[] {
  const played = new Set(policies.map(({ name }) => name));
  return BOUNDS.filter((name) => !played.has(name)).map((name) => {
    const file = join(SHIPPED_POLICIES, `${name}.yaml`);
    return parseRulePolicy(file, routedWithin(readTextFile(file), team, teamFile));
  });
}

function routedWithin(text: string, team: Team, teamFile: string): string {
  const document = parseDocument(text);
  const path = ['defaults', 'route'];
  if ((team.queues[String(document.getIn(path))]?.staff ?? 0) > 0) return text;
  const [staffed] = Object.entries(team.queues).find(([, queue]) => queue.staff > 0) ?? [];
  if (staffed === undefined) {
    throw new InputError({
      code: 'unstaffed-team',
      message: 'nobody staffs any queue of the team, so nothing can be handed over',
      place: { file: teamFile },
      help: 'Give a queue `staff` of at least 1.',
    });
  }
  document.setIn(path, staffed);
  return document.toString();
}
