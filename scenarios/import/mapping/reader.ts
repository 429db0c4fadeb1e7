import { InputError, type Problem } from '../../../core/errors.ts';
import type { Team } from '../../../core/team.ts';
import type { Draft } from '../draft.ts';
import type { RecordedMessage } from '../message.ts';
import { locate, type SourceRecord } from '../source/record.ts';
import { turnsOf } from '../turns.ts';
import { HeadingFields } from './heading.ts';
import type { Mapping } from './mapping.ts';
import { MessageFields } from './messages.ts';
import { Reading } from './reading.ts';

/** Stands for the beginning of conversations that do not say when they were held (a Wednesday morning). */
const CLOCK = '2024-05-15T10:00:00Z';
const MAX_MESSAGES = 10_000;

/** Reads the records of one import as a mapping says. */
export class MappedReader {
  readonly #mapping: Mapping;
  readonly #team: Team;
  readonly #headings: HeadingFields;
  readonly #messages: MessageFields;
  #zoneAssumed = false;

  constructor(mapping: Mapping, team: Team) {
    const times = { zone: mapping.times.zone ?? team.timezone, ...(mapping.times.format === undefined ? {} : { format: mapping.times.format }) };
    const onZoneAssumed = () => {
      this.#zoneAssumed = true;
    };
    this.#mapping = mapping;
    this.#team = team;
    this.#headings = new HeadingFields(mapping, team, times, onZoneAssumed);
    this.#messages = new MessageFields(mapping, { team, times, onZoneAssumed });
  }

  /** Fields of the mapping that no record held. */
  get unmet(): readonly string[] {
    return [...this.#headings.unmet, ...this.#messages.unmet];
  }

  /** Whether times without an offset were taken in the team's zone. */
  get zoneAssumed(): boolean {
    return this.#zoneAssumed && this.#mapping.times.zone === undefined;
  }

  /** @throws InputError with everything that is wrong with the record, each fault at its place */
  read(record: SourceRecord): Draft {
    const reading = new Reading(record, this.#messages.list);
    const heading = this.#headings.read(reading);
    const { messages, names } = this.#messages.read(reading);
    if (reading.problems.length === 0) this.#check(messages, reading);
    const [first, ...rest] = reading.problems;
    if (first) throw new InputError(first, ...rest);
    const { turns, recorded_transfer, dropped } = turnsOf(
      messages,
      { markers: this.#mapping.markers, customerOnly: this.#mapping.messages.role === undefined },
      this.#team,
    );
    if (turns.length === 0) throw noCustomer(record);
    const { id, family, names: named, truth, clock, title, channel, language, stratum, account, contacts } = heading;
    return {
      id: id ?? `line-${record.place.line}`,
      ...(family === undefined ? {} : { family }),
      names: [...new Set([...named, ...names])],
      scenario: {
        stratum,
        archetype: 'recorded',
        tags: [this.#mapping.mapping],
        ...(title === undefined ? {} : { title }),
        ...(channel === undefined ? {} : { channel }),
        ...(language === undefined ? {} : { language }),
        clock: turns[0]?.at ?? clock ?? CLOCK,
        account,
        contacts,
        customer: { kind: 'transcript', turns: [...turns], ...(recorded_transfer === undefined ? {} : { recorded_transfer }) },
        truth,
      },
      dropped,
    };
  }

  #check(messages: readonly RecordedMessage[], { record, problems }: Reading): void {
    if (messages.length === 0)
      problems.push({
        code: 'no-messages',
        message: 'the conversation is empty: it has no messages',
        place: record.place,
        help: 'Leave it out of the export.',
      });
    if (messages.length > MAX_MESSAGES) {
      const message = `the conversation has ${messages.length.toLocaleString('en')} messages; at most ${MAX_MESSAGES.toLocaleString('en')} are read`;
      problems.push({ code: 'conversation-too-long', message, place: record.place, help: 'Check that each record is one conversation.' });
    }
    const backwards = timeBackwards(messages, record);
    if (backwards) problems.push(backwards);
  }
}

function timeBackwards(messages: readonly RecordedMessage[], record: SourceRecord): Problem | undefined {
  let latest = { time: Number.NEGATIVE_INFINITY, at: '' };
  for (const [index, { at }] of messages.entries()) {
    if (at === undefined) continue;
    const time = Date.parse(at);
    if (time < latest.time) {
      const message = `message ${index + 1} of the conversation is of ${at}, before the one above it (${latest.at})`;
      return { code: 'time-backwards', message, place: locate(record, '', index).place, help: 'Sort the messages of each conversation by time.' };
    }
    latest = { time, at };
  }
  return undefined;
}

function noCustomer({ place }: SourceRecord): InputError {
  return new InputError({
    code: 'no-customer-message',
    message: 'the conversation has no words of the customer',
    place,
    help: 'Customers have the role `user` or `customer`; map other names with `messages.role.values`, and their words with `messages.text`.',
  });
}
