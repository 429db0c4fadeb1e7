import { dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { InputError, type Place, type Problem } from '../core/errors.ts';
import { readTextFile } from '../core/files.ts';
import { Name } from '../core/ids.ts';
import { Team } from '../core/team.ts';
import { didYouMean, validate } from '../core/validate.ts';
import { parseYaml } from '../core/yaml.ts';

export interface TeamFile {
  readonly team: Team;
  /** A `team.yaml` that needs no other file: as read, but for labelled examples, which stand among those of their intents. */
  readonly text: string;
}

/** A run and an imported suite keep the examples within their copy of `team.yaml`, of which 8 MB are read. */
const MOST_BYTES = 6 * 1024 * 1024;
const MOST_PROBLEMS = 100;

/** A line of a file of labelled examples; what else it holds is not read. */
const LabelledExample = z.looseObject({ text: z.string().min(1).max(2000), intent: Name });
type LabelledExample = z.infer<typeof LabelledExample>;

/**
 * Reads a `team.yaml`, and the file of labelled examples that its `intent_examples` names, relative to it.
 * Both come back as one, so that a copy of the text and its digest hold everything that was learned from.
 * @throws InputError with every fault of the first file with which anything is wrong
 */
export function readTeamFile(file: string): TeamFile {
  const text = readTextFile(file);
  const located = parseYaml(file, text);
  const team = validate(Team, located);
  if (team.intent_examples === undefined) return { team, text };
  const labelled = readLabelled(resolve(dirname(file), team.intent_examples), Object.keys(team.intents));
  return merged(text, file, labelled);
}

function merged(text: string, file: string, labelled: readonly LabelledExample[]): TeamFile {
  const document = parseDocument(text, { merge: true });
  document.delete('intent_examples');
  for (const example of labelled) document.addIn(['intents', example.intent, 'examples'], document.createNode(example.text));
  const whole = document.toString({ lineWidth: 0 });
  return { team: validate(Team, parseYaml(file, whole)), text: whole };
}

function readLabelled(file: string, intents: readonly string[]): readonly LabelledExample[] {
  const problems: Problem[] = [];
  const examples = readTextFile(file, MOST_BYTES)
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '' || problems.length >= MOST_PROBLEMS) return [];
      const read = readLine(line, { file, line: index + 1 }, intents);
      if (read.kind === 'faulty') problems.push(...read.problems);
      return read.kind === 'read' ? [read.example] : [];
    });
  const [first, ...rest] = problems.slice(0, MOST_PROBLEMS);
  if (first) throw new InputError(first, ...rest);
  return examples;
}

type Line = { readonly kind: 'read'; readonly example: LabelledExample } | { readonly kind: 'faulty'; readonly problems: readonly Problem[] };

function readLine(line: string, place: Place, intents: readonly string[]): Line {
  try {
    const example = validate(LabelledExample, { file: place.file, text: line, value: parsed(line, place), where: () => place });
    if (intents.includes(example.intent)) return { kind: 'read', example };
    return { kind: 'faulty', problems: [unknownIntent(example.intent, place, intents)] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { kind: 'faulty', problems: error.problems };
  }
}

function parsed(line: string, place: Place): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new InputError({
      code: 'json-invalid',
      message: 'not valid JSON',
      place,
      help: 'Write one object a line, such as `{"text": "where is my order", "intent": "order_status"}`; a line cut off is the usual cause.',
    });
  }
}

function unknownIntent(intent: string, place: Place, intents: readonly string[]): Problem {
  const meant = didYouMean(intent, intents);
  return {
    code: 'unknown-intent',
    message: `the team has no intent \`${intent}\``,
    place,
    help: meant === undefined ? `Name one of the team's intents, or add it to \`team.yaml\`: ${intents.join(', ')}.` : `Did you mean \`${meant}\`?`,
  };
}
