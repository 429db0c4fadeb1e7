import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escalab } from '../support/cli.ts';
import { changed, type Step } from './page.ts';

/** What a reader types behind a command to see how it ended. */
const SHOW_EXIT = ' || echo "exit $?"';

/** Somebody who does what the guide says, beginning in an empty folder. */
export class Reader {
  #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What a command prints. */
  async type(command: string): Promise<{ readonly code: number; readonly text: string }> {
    if (command.endsWith(SHOW_EXIT)) {
      const { code, text } = await this.type(command.slice(0, -SHOW_EXIT.length));
      return { code: 0, text: code === 0 ? text : `${text}exit ${code}\n` };
    }
    const [program, ...args] = command.split(' ');
    if (program === 'cd') {
      this.#folder = join(this.#folder, args[0] ?? '');
      return { code: 0, text: '' };
    }
    if (program !== 'escalab') return { code: 0, text: execFileSync('sh', ['-c', command], { cwd: this.#folder, encoding: 'utf8' }) };
    const { code, out, err } = await escalab(this.#folder, ...args);
    return { code, text: `${err}${out}` };
  }

  /** Writes or changes a file. */
  edit(step: Step & { kind: 'new' | 'diff' }): void {
    const path = join(this.#folder, step.file);
    writeFileSync(path, step.kind === 'new' ? step.text : changed(readFileSync(path, 'utf8'), step.text));
  }

  has(step: Step & { kind: 'excerpt' }): boolean {
    return readFileSync(join(this.#folder, step.file), 'utf8').includes(step.text);
  }
}
