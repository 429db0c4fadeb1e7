import { InputError } from '../../core/errors.ts';
import { didYouMean } from '../../core/validate.ts';
import type { StoredRun } from '../run/stored.ts';

/** @throws InputError with the name that was meant, where the run holds no such variant */
export function variantIn(run: StoredRun, name: string): string {
  const names = run.info.policies.map((policy) => policy.name);
  if (names.includes(name)) return name;
  const near = didYouMean(name, names);
  throw new InputError({
    code: 'unknown-policy',
    message: `the run holds no policy \`${name}\``,
    place: { file: run.folder },
    help: near === undefined ? `Policies of the run: ${names.join(', ')}. A policy's file is played now.` : `Did you mean \`${near}\`?`,
  });
}

/** The one policy, bounds aside, that both runs hold. @throws InputError where there is none, or several */
export function variantInBoth(a: StoredRun, b: StoredRun): string {
  const names = (run: StoredRun) => run.info.policies.filter(({ bound }) => !bound).map((policy) => policy.name);
  const common = names(a).filter((name) => names(b).includes(name));
  const [only] = common;
  if (only !== undefined && common.length === 1) return only;
  throw new InputError({
    code: 'name-policies',
    message: only === undefined ? 'the two runs have no policy in common' : `the two runs have ${common.length} policies in common`,
    place: { file: b.folder },
    help:
      only === undefined ? `Name one of each: ${names(a).join(', ')} in the first, ${names(b).join(', ')} in the second.` : `Name one: ${common.join(', ')}.`,
  });
}
