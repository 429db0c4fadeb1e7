import { DateTime } from 'luxon';
import type { Routing } from '../../../core/decision.ts';
import { slaDue } from '../../../core/hours.ts';
import type { Queue, Team } from '../../../core/team.ts';
import { tell } from '../../../policies/message/tell.ts';
import { expectationFault } from './expectation.ts';

/** A time at which a message is wrong, and why. */
export interface NotKept {
  /** ISO 8601, in the team's time zone. */
  readonly clock: string;
  readonly fault: string;
}

/** A week without a change of the clocks, from Monday, in the middle of a morning. */
const MORNING = { year: 2026, month: 1, day: 12, hour: 10, minute: 30 };

/** The first time of a week at which the queue does not keep what a message makes the customer expect: tried by day, and after the queue closes. */
export function firstNotKept(routing: Routing, team: Team): NotKept | undefined {
  const queue = Object.hasOwn(team.queues, routing.route) ? team.queues[routing.route] : undefined;
  if (queue === undefined) return undefined;
  for (const clock of clocksOf(queue, team)) {
    const said = tell(routing, clock, team);
    const fault = expectationFault({ said, team, queue, clock, due: slaDue(team, queue, routing.urgency, clock) });
    if (fault !== undefined) return { clock, fault };
  }
  return undefined;
}

function clocksOf({ hours }: Queue, { timezone }: Team): string[] {
  const monday = DateTime.fromObject(MORNING, { zone: timezone });
  const [hour, minute] = (hours === 'always' ? '23:00' : hours.close).split(':').map(Number);
  const evening = monday.startOf('day').plus({ hours: hour ?? 0, minutes: (minute ?? 0) + 30 });
  const week = Array.from({ length: 7 }, (_, days) => [monday.plus({ days }), evening.plus({ days })]).flat();
  return week.map((time) => time.toISO({ suppressMilliseconds: true }) ?? '');
}
