import { type Format, requiredField, textField, wrongField } from './format.ts';
import { neededHuman, UNLABELLED } from './labels.ts';

/** The day on which the benchmark's world stands still (a Wednesday afternoon); its conversations carry no times. */
const CLOCK = '2024-05-15T15:00:00-05:00';

/**
 * Conversations of tau-bench. Trials of one task are one family. `transfer_expected: true` means that the task cannot be
 * solved without a human, and not when; `false` is no true negative, since many an unexpected transfer was still
 * rewarded, so it stays unlabelled.
 */
export const tau: Format = {
  name: 'tau',
  markers: ['###TRANSFER###', '###STOP###'],
  transferTools: ['transfer_to_human_agents'],
  identify: (conversation, place) => {
    const task = textField(conversation, 'task_id', place);
    if (task === undefined) throw wrongField('task_id', "the task's number", place);
    const family = `${textField(conversation, 'domain', place) ?? 'airline'}-task-${task}`;
    const trial = textField(conversation, 'trial', place) ?? '0';
    const expected = requiredField(conversation, 'transfer_expected', place);
    if (typeof expected !== 'boolean') throw wrongField('transfer_expected', '`true` or `false`', place);
    return {
      id: textField(conversation, 'id', place) ?? `${family}-trial-${trial}`,
      family,
      clock: CLOCK,
      truth: expected ? neededHuman('The task cannot be solved without a transfer to a human; the record does not say at which turn it was due.') : UNLABELLED,
    };
  },
};
