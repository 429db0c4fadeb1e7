import type { Problem } from '../../core/errors.ts';
import type { Team } from '../../core/team.ts';
import { didYouMean } from '../../core/validate.ts';
import type { Located, Path } from '../../core/yaml.ts';
import type { PopulationFile } from './population.ts';

/** What a schema cannot say: that names lead somewhere, and that every pair of persona and goal comes once. */
export function populationProblems({ personas, goals, mix }: PopulationFile, located: Located, team: Team): Problem[] {
  const problems: Problem[] = [];
  const refuse = (path: Path, code: string, message: string, help: string, part?: 'key') => {
    problems.push({ code, message, place: located.where(path, part), help });
  };
  const unknown = (path: Path, what: string, name: string, known: readonly string[], part?: 'key') => {
    const meant = didYouMean(name, known);
    refuse(path, `unknown-${what}`, `there is no ${what} \`${name}\``, meant ? `Did you mean \`${meant}\`?` : `Known: ${known.join(', ')}.`, part);
  };
  for (const [name, { intent, action }] of Object.entries(goals)) {
    if (intent !== undefined && !team.intents[intent]) unknown(['goals', name, 'intent'], 'intent', intent, Object.keys(team.intents));
    if (!team.actions[action]) unknown(['goals', name, 'action'], 'action', action, Object.keys(team.actions));
  }
  const seen = new Set<string>();
  for (const [index, { persona, goals: wishes }] of mix.entries()) {
    if (!personas[persona]) unknown(['mix', index, 'persona'], 'persona', persona, Object.keys(personas));
    for (const wish of Object.keys(wishes)) {
      const path: Path = ['mix', index, 'goals', wish];
      if (!goals[wish]) unknown(path, 'goal', wish, Object.keys(goals), 'key');
      const id = `${persona}-${wish}`;
      if (id.length > 80) refuse(path, 'id-too-long', `\`${id}\` has ${id.length} characters, and an id at most 80`, 'Shorten one of the two names.', 'key');
      if (seen.has(id)) refuse(path, 'twice-in-mix', `\`${persona}\` wants \`${wish}\` twice`, 'Add the two weights.', 'key');
      seen.add(id);
    }
  }
  const wanted = new Set(mix.flatMap(({ goals: wishes }) => Object.keys(wishes)));
  for (const name of Object.keys(goals)) {
    if (!wanted.has(name)) refuse(['goals', name], 'goal-unwanted', `nobody in the mix wants \`${name}\``, 'Add it to the mix, or remove it.', 'key');
  }
  const present = new Set(mix.map(({ persona }) => persona));
  for (const name of Object.keys(personas)) {
    if (!present.has(name))
      refuse(['personas', name], 'persona-unused', `the persona \`${name}\` is not in the mix`, 'Add it to the mix, or remove it.', 'key');
  }
  return problems;
}
