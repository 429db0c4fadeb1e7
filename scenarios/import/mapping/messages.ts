import type { Team } from '../../../core/team.ts';
import { type Call, MAX_MESSAGE_CHARACTERS, type RecordedMessage } from '../message.ts';
import { callReader } from './calls.ts';
import { Field } from './field.ts';
import type { Mapping, Role } from './mapping.ts';
import { lookup } from './path.ts';
import type { Reading, Spot } from './reading.ts';
import { SignalFields } from './signals.ts';
import { readTime, type TimeRules } from './times.ts';
import { transferReader } from './transfer.ts';

/** Roles that are known where the mapping has no table of its own. */
const ROLES: Readonly<Record<string, Role>> = { user: 'customer', customer: 'customer', assistant: 'agent', agent: 'agent', tool: 'tool', system: 'ignore' };

export interface MessageContext {
  readonly team: Team;
  readonly times: TimeRules;
  /** Is told that a time without an offset was taken in the zone of `times`. */
  readonly onZoneAssumed: () => void;
}

/** Reads the messages of one record after the other as a mapping says. */
export class MessageFields {
  readonly #spec: Mapping['messages'];
  readonly #context: MessageContext;
  readonly #list: ReturnType<typeof lookup> | undefined;
  readonly #role: Field | undefined;
  readonly #text: Field;
  readonly #time: Field | undefined;
  readonly #names: readonly Field[];
  readonly #signals: SignalFields;
  readonly #tool: { readonly name: Field; readonly arguments?: Field; readonly result?: Field } | undefined;
  readonly #calls: ReturnType<typeof callReader> | undefined;
  readonly #answers: { readonly id?: Field; readonly name?: Field };
  readonly #transfers: ReturnType<typeof transferReader>;

  constructor(mapping: Mapping, context: MessageContext) {
    const spec = mapping.messages;
    this.#spec = spec;
    this.#context = context;
    this.#list = spec.list === undefined ? undefined : lookup(spec.list);
    this.#role = spec.role === undefined ? undefined : new Field(spec.role, ROLES);
    this.#text = new Field(spec.text);
    this.#time = spec.time === undefined ? undefined : new Field(spec.time);
    this.#names = (spec.names ?? []).map((path) => new Field(path));
    this.#signals = new SignalFields(spec.signals, context.team);
    this.#tool = spec.tool && {
      name: new Field(spec.tool.name),
      ...(spec.tool.arguments ? { arguments: new Field(spec.tool.arguments) } : {}),
      ...(spec.tool.result ? { result: new Field(spec.tool.result) } : {}),
    };
    this.#calls = spec.calls === undefined ? undefined : callReader(spec.calls);
    this.#answers = {
      ...(spec.answers?.id ? { id: new Field(spec.answers.id) } : {}),
      ...(spec.answers?.name ? { name: new Field(spec.answers.name) } : {}),
    };
    this.#transfers = transferReader(mapping.transfer);
  }

  /** What the list of messages is called. */
  get list(): string {
    return this.#spec.list ?? '';
  }

  /** The fields that no message held. */
  get unmet(): readonly string[] {
    const { name, arguments: given, result } = this.#tool ?? {};
    const fields = [this.#role, this.#text, this.#time, ...this.#names, ...this.#signals.fields, name, given, result];
    return fields.flatMap((field) => (field?.unmet ? [`messages: ${field.paths.join(' or ')}`] : []));
  }

  /** @returns the messages, and the personal names in them; what is wrong is told to `reading` */
  read(reading: Reading): { readonly messages: readonly RecordedMessage[]; readonly names: readonly string[] } {
    const raw = this.#raw(reading);
    const names = raw.flatMap((value, message) => this.#names.map((field) => reading.text(field, { value, message }) ?? ''));
    return { messages: raw.map((value, message) => this.#message(reading, { value, message })), names: [...new Set(names)].filter((name) => name !== '') };
  }

  #raw(reading: Reading): readonly unknown[] {
    const { record } = reading;
    if (record.table) return record.table.rows.map((row) => row.cells);
    const value = this.#list?.(record.fields);
    if (Array.isArray(value)) return value;
    if (value === undefined) reading.present(new Field(this.list), { value: record.fields });
    else reading.wrong(this.list, { value: record.fields }, value, 'a list of messages');
    return [];
  }

  #message(reading: Reading, spot: Spot): RecordedMessage {
    const plain = typeof spot.value === 'string';
    const role = plain ? 'customer' : this.#roleOf(reading, spot);
    const at = plain ? undefined : this.#timeOf(reading, spot);
    const calls = this.#callsOf(reading, spot, role);
    return {
      role,
      text: plain ? bounded(spot.value as string, '', reading, spot) : this.#textOf(reading, spot),
      ...(at === undefined ? {} : { at }),
      signals: role === 'customer' ? this.#signals.read(reading, spot) : {},
      calls,
      answers: role === 'tool' ? this.#answersOf(reading, spot) : {},
      transfers: this.#transfers(spot.value, calls),
    };
  }

  #roleOf(reading: Reading, spot: Spot): Role {
    if (!this.#role) return 'customer';
    const before = reading.problems.length;
    const role = reading.meaning<Role>(this.#role, spot);
    if (role !== undefined) return role;
    if (reading.problems.length === before && reading.present(this.#role, spot)) reading.wrong(this.#role.paths[0] ?? '', spot, null, 'a role');
    return 'ignore';
  }

  #textOf(reading: Reading, spot: Spot): string {
    const found = this.#text.read(spot.value);
    if (found.kind !== 'value') return '';
    const text = Array.isArray(found.value) ? partsOf(found.value) : found.value;
    if (typeof text === 'string') return bounded(text, found.path, reading, spot);
    reading.wrong(found.path, spot, found.value, 'a text');
    return '';
  }

  #timeOf(reading: Reading, spot: Spot): string | undefined {
    const value = reading.scalar(this.#time, spot);
    if (value === undefined) return undefined;
    const time = readTime(value, this.#context.times);
    if (time?.zoneAssumed) this.#context.onZoneAssumed();
    return time?.iso ?? reading.wrong(this.#time?.paths[0] ?? '', spot, value, 'a time', 'Write ISO 8601, or say how it is written with `times: { format }`.');
  }

  #callsOf(reading: Reading, spot: Spot, role: Role): readonly Call[] {
    if (role !== 'agent' && role !== 'tool') return [];
    const name = this.#tool ? reading.text(this.#tool.name, spot) : undefined;
    const listed = role === 'agent' ? (this.#calls?.(reading, spot) ?? []) : [];
    if (name === undefined) return listed;
    const given = this.#tool?.arguments?.read(spot.value);
    const result = reading.text(this.#tool?.result, spot) ?? (role === 'tool' ? this.#textOf(reading, spot) : undefined);
    return [...listed, { name, arguments: given?.kind === 'value' ? given.value : undefined, ...(result === undefined ? {} : { result }) }];
  }

  #answersOf(reading: Reading, spot: Spot): RecordedMessage['answers'] {
    const id = reading.text(this.#answers.id, spot);
    const name = reading.text(this.#answers.name, spot);
    return { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) };
  }
}

/** Some records part a message: `[{type: 'text', text: '…'}, {type: 'image', …}]`. */
function partsOf(parts: readonly unknown[]): unknown {
  const texts = parts.map((part) => (typeof part === 'object' && part !== null && 'text' in part ? part.text : undefined));
  return parts.every((part) => typeof part === 'object' && part !== null && 'type' in part)
    ? texts.filter((text) => typeof text === 'string').join('\n')
    : undefined;
}

function bounded(text: string, path: string, reading: Reading, spot: Spot): string {
  if (text.length <= MAX_MESSAGE_CHARACTERS) return text;
  const most = MAX_MESSAGE_CHARACTERS.toLocaleString('en');
  reading.wrong(path, spot, text.slice(0, 20), `at most ${most} characters, found ${text.length.toLocaleString('en')}`, 'Take attachments out of the export.');
  return '';
}
