import type { Case } from '../case.ts';
import type { Claim } from '../claim.ts';
import { clausesIn, isClaimed } from '../clauses.ts';
import { mustHold, type Objection } from '../objections.ts';

const SENT = /\b(?:routed|assigned|transferred|went|goes|passed|sent|forwarded|handed|queue)\b/i;

const TO_QUEUE =
  /\b(?:routed|assigned|transferred|passed|sent|forwarded|handed|escalated|queued|directed|moved|allocated)(?: \w+){0,2} (?:to|with|for|into) (?:the |our )?((?:\w+ ){0,2}\w+)/gi;
/** Words of queues' names that say nothing of whose they are. */
const GENERIC = new Set('support general desk customer customers care team success specialists specialist account and the of office hands empty'.split(' '));

/** A text that says to which of the team's queues the contact went has to name the right one. */
export function queueClaimed(text: string): Claim | undefined {
  const claimed = clausesIn(text).filter(isClaimed);
  const sent = claimed.filter((clause) => SENT.test(clause)).map((clause) => clause.toLowerCase());
  const words = claimed.flatMap((clause) => [...clause.matchAll(TO_QUEUE)].flatMap(([, queue = '']) => queue.toLowerCase().split(' ')));
  const telling = words.filter((word) => !GENERIC.has(word));
  return sent.length + telling.length === 0 ? undefined : (known) => [...partly(telling, known), ...wholly(sent, known)];
}

/** Queues told by their whole names. */
function wholly(sent: readonly string[], { team, routing }: Case): Objection[] {
  if (sent.length === 0) return [];
  const own = routing?.route === undefined ? [] : namesOf(routing.route, team.queues);
  const foreign = Object.keys(team.queues)
    .filter((queue) => queue !== routing?.route)
    .flatMap((queue) => namesOf(queue, team.queues))
    .filter((name) => name.includes(' ') && !own.some((one) => one.includes(name)));
  return foreign.flatMap((name) => mustHold(!sent.some((clause) => clause.includes(name)), `it says that this went to \`${name}\``));
}

/** Queues told by a word of their names: `sent to sales`. */
function partly(said: readonly string[], { team, routing, observation }: Case): Objection[] {
  if (routing === undefined || said.length === 0) return [];
  const wordsOf = (queue: string) =>
    [...namesOf(queue, team.queues), ...(team.queues[queue]?.skills ?? [])].join(' ').replaceAll('_', ' ').toLowerCase().split(/\W+/);
  const own = new Set([...wordsOf(routing.route), ...(observation.signals.sensitive_topics ?? [])]);
  const others = new Set(Object.keys(team.queues).flatMap((queue) => namesOf(queue, team.queues).flatMap((name) => name.split(/\W+/))));
  return said.flatMap((word) => mustHold(!others.has(word) || own.has(word), `it says that this went to \`${word}\``));
}

function namesOf(queue: string, queues: Case['team']['queues']): string[] {
  return [queue.replaceAll('_', ' '), queues[queue]?.title ?? queue].map((name) => name.toLowerCase());
}
