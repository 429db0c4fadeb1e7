import type { Case } from '../case.ts';
import { clausesIn, isClaimed } from '../clauses.ts';
import { mustHold, type Objection } from '../objections.ts';

const SENT = /\b(?:routed|assigned|transferred|went|goes|passed|sent|forwarded|handed|queue)\b/i;

/** A text that says to which of the team's queues the contact went has to name the right one. */
export function queueHolds(text: string, { team, routing }: Case): Objection[] {
  const own = routing?.route === undefined ? [] : namesOf(routing.route, team.queues);
  const foreign = Object.keys(team.queues)
    .filter((queue) => queue !== routing?.route)
    .flatMap((queue) => namesOf(queue, team.queues))
    .filter((name) => name.includes(' ') && !own.some((one) => one.includes(name)));
  const sent = clausesIn(text).filter((clause) => SENT.test(clause) && isClaimed(clause));
  return foreign
    .filter((name) => sent.some((clause) => clause.toLowerCase().includes(name)))
    .flatMap((name) => mustHold(false, `it says that this went to \`${name}\``));
}

function namesOf(queue: string, queues: Case['team']['queues']): string[] {
  return [queue.replaceAll('_', ' '), queues[queue]?.title ?? queue].map((name) => name.toLowerCase());
}
