import { drawsOf } from '../../core/draws.ts';
import { InputError, type Problem } from '../../core/errors.ts';
import { didYouMean, validate } from '../../core/validate.ts';
import type { Located, Path } from '../../core/yaml.ts';
import { drawn } from '../population/spread.ts';
import { Scenario } from '../scenario.ts';
import type { Condition, GenerateBlock, Knob } from './block.ts';

type Value = number | string | boolean;
type Settings = Readonly<Record<string, Value>>;

/** More of one scenario would be a slip of the pen. */
const MOST = 10_000;
const MOST_SAID = MOST.toLocaleString('en');
const UNIT_MS = { days_before: 86_400_000, hours_before: 3_600_000 } as const;

/**
 * The scenarios of a `generate` block, called `<scenario>-001` and so on, of the scenario's own family.
 * @param base path of the scenario in the file
 * @throws InputError where a knob leads nowhere, or a value makes no valid scenario
 */
export function expandGenerated(scenario: Scenario, block: GenerateBlock, located: Located, base: Path): Scenario[] {
  const refuse = (path: Path, code: string, message: string, help: string) =>
    new InputError({ code, message: `scenario \`${scenario.scenario}\`: ${message}`, place: located.where([...base, 'generate', ...path]), help });
  const values = Object.entries(block.vary).map(([name, knob]) => [name, valuesOf(knob, name, block.seed, scenario.family)] as const);
  refuseEndless(values, refuse);
  const settings = block.together ? together(values, refuse) : combined(values, refuse);
  const digits = Math.max(3, String(settings.length).length);
  return settings.map((setting, index) => {
    const id = `${scenario.scenario}-${String(index + 1).padStart(digits, '0')}`;
    const truth = block.labels.find(({ when }) =>
      Object.entries(when).every(([name, condition]) => holds(condition, valueNamed(name, setting, refuse))),
    )?.truth;
    const changed = withKnobs({ ...scenario, scenario: id, ...(truth ? { truth } : {}) }, block, setting, refuse);
    const where = (): ReturnType<Located['where']> => located.where([...base, 'generate']);
    return validated({ file: located.file, text: '', value: changed, where }, setting);
  });
}

type Refuse = (path: Path, code: string, message: string, help: string) => InputError;

function valuesOf(knob: Knob, name: string, seed: number, family: string): Value[] {
  if ('grid' in knob) return knob.grid;
  if ('draw' in knob) {
    const round = (value: number) => Number(value.toFixed(knob.decimals));
    return Array.from({ length: knob.count }, (_, index) =>
      round(drawn(knob.draw, drawsOf(seed, family, index + 1).at(0, name), -Number.MAX_VALUE, Number.MAX_VALUE)),
    );
  }
  // Steps are counted, not added up: a tenth a thousand times is not a hundred.
  const steps = Math.floor((knob.to - knob.from) / knob.step + 1e-9);
  return Array.from({ length: Math.min(steps, MOST) + 1 }, (_, index) => Number((knob.from + index * knob.step).toPrecision(12)));
}

type Named = readonly (readonly [string, readonly Value[]])[];

/** The steps of a knob are counted no further than is needed to refuse them. */
function refuseEndless(values: Named, refuse: Refuse): void {
  const endless = values.find(([, all]) => all.length > MOST);
  if (endless === undefined) return;
  const message = `\`${endless[0]}\` takes more than ${MOST_SAID} values, and at most ${MOST_SAID} scenarios are made of one`;
  throw refuse(['vary', endless[0]], 'generate-too-many', message, 'Take larger steps.');
}

function together(values: Named, refuse: Refuse): Settings[] {
  const lengths = new Set(values.map(([, all]) => all.length));
  if (lengths.size > 1) {
    const counts = values.map(([name, all]) => `${name} ${all.length}`).join(', ');
    throw refuse(['together'], 'generate-unequal', `values taken together must be equally many: ${counts}`, 'Give each knob as many values.');
  }
  const [length = 0] = lengths;
  return Array.from({ length }, (_, index) => Object.fromEntries(values.map(([name, all]) => [name, all[index] as Value])));
}

function combined(values: Named, refuse: Refuse): Settings[] {
  const count = values.reduce((product, [, all]) => product * all.length, 1);
  if (count > MOST) {
    const message = `${count.toLocaleString('en')} combinations, and at most ${MOST_SAID} are made of one scenario`;
    throw refuse(['vary'], 'generate-too-many', message, 'Take larger steps, or `together: true`.');
  }
  return values.reduce<Settings[]>((some, [name, all]) => some.flatMap((setting) => all.map((value) => ({ ...setting, [name]: value }))), [{}]);
}

function valueNamed(name: string, setting: Settings, refuse: Refuse): Value {
  const value = setting[name];
  if (value !== undefined) return value;
  const meant = didYouMean(name, Object.keys(setting));
  throw refuse(
    ['labels'],
    'unknown-knob',
    `nothing called \`${name}\` varies`,
    meant ? `Did you mean \`${meant}\`?` : `There are: ${Object.keys(setting).join(', ')}.`,
  );
}

function holds({ is, above, below, at_least, at_most }: Condition, value: Value): boolean {
  if (is !== undefined && value !== is) return false;
  const bounds = [above, below, at_least, at_most];
  if (bounds.every((bound) => bound === undefined)) return true;
  if (typeof value !== 'number') return false;
  return (
    (above === undefined || value > above) &&
    (below === undefined || value < below) &&
    (at_least === undefined || value >= at_least) &&
    (at_most === undefined || value <= at_most)
  );
}

function withKnobs(scenario: object, { vary }: GenerateBlock, setting: Settings, refuse: Refuse): object {
  const filled = filledIn(scenario, setting) as Record<string, unknown>;
  for (const [name, { into, as }] of Object.entries(vary)) {
    for (const [index, path] of into.entries()) {
      const value = setting[name] as Value;
      const put = as === 'value' ? value : before(String(filled['clock']), Number(value) * UNIT_MS[as]);
      if (!replaced(filled, path.split('.'), put)) {
        throw refuse(['vary', name, 'into', index], 'generate-nowhere', `\`${path}\` is not in the scenario`, 'Write the value there once; it is replaced.');
      }
    }
  }
  return filled;
}

/** Texts with `{name}` filled in, wherever they stand. */
function filledIn(value: unknown, setting: Settings): unknown {
  if (typeof value === 'string') return value.replace(/\{([a-z0-9_-]+)\}/g, (whole, name: string) => String(setting[name] ?? whole));
  if (Array.isArray(value)) return value.map((one) => filledIn(one, setting));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filledIn(one, setting)]));
}

function before(clock: string, ms: number): string {
  return new Date(Date.parse(clock) - ms).toISOString();
}

/** Whether there was something to replace. */
function replaced(root: Record<string, unknown>, path: readonly string[], value: Value): boolean {
  let at: unknown = root;
  for (const step of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false;
    at = (at as Record<string, unknown>)[step];
  }
  const last = path.at(-1) ?? '';
  if (typeof at !== 'object' || at === null || !Object.hasOwn(at, last)) return false;
  (at as Record<string, unknown>)[last] = value;
  return true;
}

/** The values that made it invalid belong into the message: the scenario stands nowhere in the file. */
function validated(located: Located, setting: Settings): Scenario {
  try {
    return validate(Scenario, located);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const values = Object.entries(setting)
      .map(([name, one]) => `${name} ${one}`)
      .join(', ');
    const told = error.problems.map((problem): Problem => ({ ...problem, message: `generated with ${values}: ${problem.message}` }));
    const [first, ...rest] = told;
    throw first ? new InputError(first, ...rest) : error;
  }
}
