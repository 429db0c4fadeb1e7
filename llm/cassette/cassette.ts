import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digestText } from '../../core/digest.ts';
import { InputError } from '../../core/errors.ts';
import { makeFolder, readTextFile } from '../../core/files.ts';
import { parseJson } from '../../core/json.ts';
import { validate } from '../../core/validate.ts';
import type { Given } from '../answerer.ts';
import type { Question } from '../question.ts';
import { replaceFile, written } from '../written.ts';
import { Tape, TapeFile } from './tape.ts';

/** A file of a conversation is read whole. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Conversations that are held in memory; all are on disk. */
const MOST_HELD = 2_000;

export type Clean = (text: string) => string;

/** Recorded calls: a folder, a file a conversation. */
export class Cassette {
  readonly #folder: string;
  readonly #clean: Clean;
  /** Longest unused first. */
  readonly #held = new Map<string, Tape>();

  /** @throws InputError when a recording is to be read that is not there */
  static existing(folder: string): Cassette {
    if (existsSync(folder)) return new Cassette(folder, (text) => text);
    throw new InputError({
      code: 'no-cassette',
      message: `there is no recording \`${folder}\``,
      place: { file: folder },
      help: 'Make one with `--llm record`, or name the folder that holds it.',
    });
  }

  /**
   * @param clean takes secrets out of what is written
   * @throws MachineError when the folder cannot be made
   */
  static forRecording(folder: string, clean: Clean): Cassette {
    written(folder, () => makeFolder(folder));
    return new Cassette(folder, clean);
  }

  private constructor(folder: string, clean: Clean) {
    this.#folder = folder;
    this.#clean = clean;
  }

  find(question: Question): Given | undefined {
    return this.tapeOf(question).find(question);
  }

  /**
   * Keeps an answer; once this returns, a process that is killed does not lose it.
   * @throws MachineError when the system refuses
   */
  put(question: Question, given: Given): void {
    const tape = this.tapeOf(question);
    tape.put(question, given);
    replaceFile(this.#fileOf(question.address.conversation), this.#clean(`${JSON.stringify(tape.toFile(), null, 2)}\n`));
  }

  /** @throws InputError when the file of the conversation is damaged */
  tapeOf({ address: { conversation } }: Question): Tape {
    const tape = this.#held.get(conversation) ?? this.#read(conversation);
    this.#held.delete(conversation);
    this.#held.set(conversation, tape);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
    return tape;
  }

  #read(conversation: string): Tape {
    const file = this.#fileOf(conversation);
    if (!existsSync(file)) return new Tape({ conversation, prompts: {}, calls: [] });
    return new Tape(
      validate(TapeFile, parseJson(file, readTextFile(file, MOST_BYTES)), 'Restore the recording, or delete this file and record its conversation again.'),
    );
  }

  #fileOf(conversation: string): string {
    return join(this.#folder, `${fileName(conversation)}.json`);
  }
}

/** `angry#0` is kept as `angry.0`; anything that no scenario is called is made safe, and kept apart by its digest. */
function fileName(conversation: string): string {
  const [, scenario, trial] = /^([a-z0-9][a-z0-9_-]*)#(\d+)$/.exec(conversation) ?? [];
  if (scenario !== undefined) return `${scenario}.${trial}`;
  return `${conversation.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 60)}.${digestText(conversation).slice(0, 12)}`;
}
