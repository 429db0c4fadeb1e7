import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { PACKAGE_ROOT } from '../config/find.ts';

/** A file to write, by its name inside the project. */
export interface ProjectFile {
  readonly name: string;
  readonly text: string;
}

export interface TemplateFile extends ProjectFile {
  /** What it is for, in a few words. */
  readonly about: string;
}

const FOLDER = join(PACKAGE_ROOT, 'cli', 'init', 'template');
/** In the order in which somebody new reads them. */
const FILES = [
  { name: 'escalab.yaml', about: 'what is played against what' },
  { name: 'team.yaml', about: 'what the agent may do, and where people work' },
  { name: 'traffic.yaml', about: 'which share of real contacts each kind of customer stands for' },
  { name: 'scenarios/late-parcel.yaml', about: 'four customers, and what would be right for each' },
  { name: 'policies/mine.yaml', about: 'a first policy, which gets two of them wrong' },
] as const;
const MODELINE = /^# yaml-language-server: \$schema=\S*\/(\S+)$/m;

/** The template's files. The line that tells an editor where the schema lies leads to `schemas`, a folder named from the project's root. */
export function templateFiles(schemas: string): TemplateFile[] {
  return FILES.map(({ name, about }) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const up = '../'.repeat(name.split('/').length - 1);
    return { name, about, text: text.replace(MODELINE, (_line, schema: string) => `# yaml-language-server: $schema=${posix.join(up, schemas, schema)}`) };
  });
}
