import type { Problem } from '../../core/errors.ts';
import { didYouMean } from '../../core/validate.ts';
import type { Located, Path } from '../../core/yaml.ts';
import { placeholderProblems } from '../message/placeholder-problems.ts';
import type { Param, PolicyFile } from '../schema.ts';
import { mixedTables } from './param-problems.ts';

/** What is wrong with a policy beside the conditions themselves. */
export function definitionProblems(definition: PolicyFile, located: Located): readonly Problem[] {
  return [
    ...repeatedIds(definition, located),
    ...missingTriggers(definition, located),
    ...brokenTunes(definition, located),
    ...mixedTables(definition, located),
    ...placeholderProblems(definition, located.where),
  ];
}

function repeatedIds({ rules }: PolicyFile, located: Located): readonly Problem[] {
  return rules.flatMap((rule, index) => {
    const first = rules.findIndex((other) => other.id === rule.id);
    if (first === index) return [];
    const line = located.where(['rules', first, 'id']).line;
    return [
      {
        code: 'duplicate-rule',
        message: `two rules are called \`${rule.id}\``,
        place: located.where(['rules', index, 'id']),
        help: `Rename one; the first is on line ${line}.`,
      },
    ];
  });
}

function missingTriggers({ rules }: PolicyFile, located: Located): readonly Problem[] {
  return rules.flatMap((rule, index) =>
    rule.do === 'continue' || rule.trigger !== undefined
      ? []
      : [
          {
            code: 'missing-trigger',
            message: `rule \`${rule.id}\` is to ${rule.do} but does not say why`,
            place: located.where(['rules', index]),
            help: 'Add `trigger`, for example `trigger: confidence`.',
          },
        ],
  );
}

function brokenTunes({ tune, params }: PolicyFile, located: Located): readonly Problem[] {
  return Object.entries(tune).flatMap(([name, { min, max }]): Problem[] => {
    const path: Path = ['tune', name];
    const value = paramAt(params, name);
    if (min > max)
      return [{ code: 'tune-range', message: `\`tune.${name}\`: \`min\` ${min} is above \`max\` ${max}`, place: located.where(path), help: 'Exchange them.' }];
    if (typeof value !== 'number') return [unknownTune(name, value, params, located.where(path, 'key'))];
    if (value >= min && value <= max) return [];
    return [
      {
        code: 'tune-range',
        message: `\`params.${name}\` is ${value}, outside its own range of ${min} to ${max}`,
        place: located.where(path),
        help: 'Widen the range, or change the param.',
      },
    ];
  });
}

function unknownTune(name: string, value: unknown, params: PolicyFile['params'], place: Problem['place']): Problem {
  const meant = didYouMean(name, numbersIn(params));
  return {
    code: 'unknown-param',
    message: value === undefined ? `\`params\` has no \`${name}\`${meant ? `, did you mean \`${meant}\`?` : ''}` : `\`params.${name}\` is not a number`,
    ...(place ? { place } : {}),
    help: meant ? `Write \`${meant}\`.` : 'Name a number in `params`, such as `confidence.financial`.',
  };
}

/** The param at a dotted path. */
function paramAt(params: Readonly<Record<string, Param>>, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined), params);
}

function numbersIn(params: Readonly<Record<string, Param>>, prefix = ''): string[] {
  return Object.entries(params).flatMap(([key, value]) => {
    if (typeof value === 'number') return [`${prefix}${key}`];
    return typeof value === 'object' && !Array.isArray(value) ? numbersIn(value, `${prefix}${key}.`) : [];
  });
}
