import type { Problem } from '../../core/errors.ts';
import { didYouMean } from '../../core/validate.ts';
import { CONSEQUENCES } from '../../core/vocabulary.ts';
import type { Located, Path } from '../../core/yaml.ts';
import type { Param, PolicyFile } from '../schema.ts';
import type { CompiledRule } from './compile.ts';
import type { ReadPath } from './paths.ts';

type Table = Readonly<Record<string, Param>>;

/** Tables in `params` that hold values of several kinds: one of them is a slip, such as a number in quotes. */
export function mixedTables(definition: PolicyFile, located: Located): readonly Problem[] {
  const visit = (table: Table, path: Path): Problem[] =>
    Object.entries(table).flatMap(([key, value]) => (isTable(value) ? [...mixed(value, [...path, key], located), ...visit(value, [...path, key])] : []));
  return visit(definition.params, ['params']);
}

function mixed(table: Table, path: Path, located: Located): Problem[] {
  const [first, ...rest] = Object.entries(table);
  const odd = first && rest.find(([, value]) => kindOf(value) !== kindOf(first[1]));
  if (!odd) return [];
  return [
    {
      code: 'param-types',
      message: `\`${path.join('.')}\` holds ${kindOf(first[1])} (\`${first[0]}\`) and ${kindOf(odd[1])} (\`${odd[0]}\`)`,
      place: located.where([...path, odd[0]]),
      help: 'The values of a table have one type: change the value, or move it out of the table.',
    },
  ];
}

/** Tables in `params` that some rule indexes by `action.consequence` though they do not name every consequence. */
export function incompleteTables(definition: PolicyFile, rules: readonly CompiledRule[], located: Located): readonly Problem[] {
  const names = new Map(rules.flatMap(({ reads }) => reads.flatMap((read) => byConsequence(read).map((keys) => [keys.join('.'), keys]))));
  return [...names.values()].flatMap((keys) => {
    const table = keys.reduce<Param | undefined>((value, key) => (isTable(value) ? value[key] : undefined), definition.params);
    return isTable(table) ? missingKeys(table, ['params', ...keys], located) : [];
  });
}

/** The keys that lead to a table which `read` indexes by the consequence. */
function byConsequence({ root, steps }: ReadPath): string[][] {
  const index = steps.findIndex((step) => 'at' in step);
  const step = steps[index];
  if (root !== 'params' || !step || !('at' in step) || step.at === 'computed' || !isConsequence(step.at)) return [];
  return [steps.slice(0, index).flatMap((before) => ('key' in before ? [before.key] : []))];
}

function isConsequence({ root, steps: [field, ...more] }: ReadPath): boolean {
  return root === 'action' && field !== undefined && 'key' in field && field.key === 'consequence' && more.length === 0;
}

function missingKeys(table: Table, path: Path, located: Located): Problem[] {
  const others = Object.keys(table).filter((key) => !CONSEQUENCES.some((known) => known === key));
  return CONSEQUENCES.filter((known) => !Object.hasOwn(table, known)).map((known) => {
    const meant = others.find((key) => didYouMean(key, CONSEQUENCES) === known);
    return {
      code: 'param-keys',
      message: `\`${path.join('.')}\` is read by consequence and has no \`${known}\`${meant === undefined ? '' : `, did you mean it by \`${meant}\`?`}`,
      place: meant === undefined ? located.where(path, 'key') : located.where([...path, meant], 'key'),
      help: meant === undefined ? `Add \`${known}\`.` : `Write \`${known}\`.`,
    };
  });
}

function isTable(value: Param | undefined): value is { [name: string]: Param } {
  return typeof value === 'object' && !Array.isArray(value);
}

function kindOf(value: Param): string {
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'boolean') return 'true or false';
  return Array.isArray(value) ? 'a list' : 'a table';
}
