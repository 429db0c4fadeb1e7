import { InputError, type Place } from './errors.ts';
import { type Located, parseYaml } from './yaml.ts';

/** YAML finds the line and column of a value, and is slow: past this only the file is named. */
const MOST_LOCATED = 8 * 1024 * 1024;

/**
 * Parses JSON; where a part of it stood is looked up only when somebody asks, which is when it is wrong.
 * @throws InputError at the first syntax error
 */
export function parseJson(file: string, text: string): Located {
  const value = parsed(file, text);
  let yaml: Located | undefined;
  const where: Located['where'] = (path, part) => {
    if (text.length > MOST_LOCATED) return { file };
    // Every JSON document is a YAML document.
    yaml ??= parseYaml(file, text);
    return yaml.where(path, part);
  };
  return { file, text, value, where };
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const end = text.trimEnd().length;
    // Not every message of every Node tells a position.
    const at = message.startsWith('Unexpected end') ? end : Number(/at position (\d+)/.exec(message)?.[1]);
    throw new InputError({
      code: 'json-invalid',
      message: at >= end ? 'not valid JSON: it ends in the middle' : 'not valid JSON',
      place: Number.isFinite(at) ? placeOf(file, text, Math.min(at, end)) : { file },
      help: /^(<{7}|>{7}) /m.test(text) ? 'It holds both sides of a merge: decide for one.' : 'Mend it, or restore the file from version control.',
    });
  }
}

function placeOf(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
