import { InputError } from '../../core/errors.ts';
import type { Project } from '../config/project.ts';
import type { Io } from '../io.ts';
import { modelIds, type OpenedPlay, openPlay, refuseWithoutModel } from '../llm/open.ts';
import { plannedFor } from '../llm/plan.ts';

/** Opens the models of a project that is played after each save; once, as long as it is the same who plays. */
export type ModelsOf = (project: Project) => Promise<OpenedPlay | undefined>;

/** @throws InputError where each save would be paid for, or no model may be asked */
export function modelsBetweenSaves(io: Io): ModelsOf {
  let last: { readonly of: string; readonly opened: OpenedPlay } | undefined;
  return async (project) => {
    const llm = plannedFor(project);
    if (llm === undefined) return undefined;
    const { seed, trials, maxTurns } = project.settings;
    const settings = { seed, trials, max_turns: maxTurns, llm };
    refuseWithoutModel(settings);
    if (llm.mode !== 'simulated' && llm.mode !== 'replay') throw paidEachTime(llm.mode);
    const of = JSON.stringify([seed, llm, modelIds(llm.models, project.policies)]);
    const opened = last?.of === of ? last.opened : await openPlay(settings, project.policies, '', io);
    if (opened !== undefined) last = { of, opened };
    return opened;
  };
}

function paidEachTime(mode: string): InputError {
  return new InputError({
    code: 'watch-asks-model',
    message: `\`--watch\` plays again after each save, and with \`--llm ${mode}\` each of them would be paid for`,
    help: 'Watch with `--llm simulated`, or from a recording with `--llm replay`.',
  });
}
