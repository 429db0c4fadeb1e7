import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { slaDue } from '../../../core/hours.ts';
import { Queue } from '../../../core/team.ts';
import { URGENCIES } from '../../../core/vocabulary.ts';
import { TEAM } from '../../../policies/handoff/testdata/contact.ts';
import { tell } from '../../../policies/message/tell.ts';
import { expectationFault } from './expectation.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const TIMES = ['00:00', '06:30', '08:00', '09:00', '12:00', '18:00', '22:30', '24:00'];
const HOURS = fc
  .record({ days: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1 }), open: fc.constantFrom(...TIMES), close: fc.constantFrom(...TIMES) })
  .filter(({ open, close }) => open < close);

it('finds nothing wrong with `{when}`, whatever the hours, the urgency and the time', () => {
  const clocks = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  const says = fc.constantFrom('A colleague answers you {when}.', 'Shall a colleague take over {when}?', '{when} our team joins you now.');
  fc.assert(
    fc.property(fc.oneof(fc.constant('always'), HOURS), clocks, fc.constantFrom(...URGENCIES), says, (hours, date, urgency, say) => {
      const queue = Queue.parse({ skills: ['general'], staff: 1, hours });
      const team = { ...TEAM, queues: { general: queue } };
      const clock = date.toISOString();
      const said = tell({ route: 'general', urgency, say }, clock, team);
      expect([said, expectationFault({ said, team, queue, clock, due: slaDue(team, queue, urgency, clock) })]).toEqual([said, undefined]);
    }),
    { numRuns: 500 },
  );
});
