import { InputError } from '../../core/errors.ts';
import { didYouMean } from '../../core/validate.ts';
import type { LoadedScenario } from '../../scenarios/loaded.ts';
import { type Perception, PROFILES } from '../../simulator/perception/models/profile.ts';
import type { ProjectFlags } from './project.ts';
import type { Config } from './schema.ts';

/** What a scenario that names no profile has. */
const UNNAMED = 'honest';

/**
 * By what signals are drawn where that is not as the scenarios and the shipped profiles say; what would change nothing is left out, so that
 * the run records what it was played by.
 * @throws InputError where a profile is not there, or one is asked for in place of none
 */
export function perceptionOf(
  flags: ProjectFlags,
  { perception }: Config,
  suite: { readonly name: string; readonly scenarios: readonly LoadedScenario[] },
  config: string,
): Perception | undefined {
  const { scenarios } = suite;
  const asked = flags.perception ?? perception?.profile;
  refuseUnknown(asked, Object.keys({ ...PROFILES, ...perception?.profiles }), scenarios, config);
  const named = new Set(scenarios.flatMap(({ scenario }) => (scenario.customer.kind === 'persona' ? [scenario.perception?.profile ?? UNNAMED] : [])));
  if (named.size === 0) {
    // The config's may serve another of its suites.
    if (flags.perception !== undefined) throw ofScripts(suite.name, config);
    return undefined;
  }
  const drawn = asked === undefined ? named : new Set([asked]);
  const profile = [...named].every((name) => drawn.has(name)) ? undefined : asked;
  const own = Object.entries(perception?.profiles ?? {}).filter(([name]) => drawn.has(name));
  if (profile === undefined && own.length === 0) return undefined;
  return { ...(profile === undefined ? {} : { profile }), ...(own.length === 0 ? {} : { profiles: Object.fromEntries(own) }) };
}

function ofScripts(suite: string, config: string): InputError {
  return new InputError({
    code: 'perception-of-scripts',
    message: `\`--perception\` says how signals of stochastic customers are drawn, and suite \`${suite}\` has none: it would change nothing`,
    place: { file: config },
    help: 'Name a suite of a population, such as `--suite population`, or leave it out.',
  });
}

function refuseUnknown(asked: string | undefined, known: readonly string[], scenarios: readonly LoadedScenario[], config: string): void {
  const refuse = (name: string, place: { readonly file: string }): never => {
    const meant = didYouMean(name, known);
    const help = meant ? `Did you mean \`${meant}\`?` : `There are: ${known.join(', ')}.`;
    throw new InputError({ code: 'unknown-profile', message: `there is no perception profile \`${name}\``, place, help });
  };
  if (asked !== undefined && !known.includes(asked)) refuse(asked, { file: config });
  for (const { scenario, located, base } of scenarios) {
    const named = scenario.perception?.profile;
    if (named !== undefined && !known.includes(named)) refuse(named, located.where([...base, 'perception', 'profile']));
  }
}
