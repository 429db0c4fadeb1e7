import type { Problem } from '../core/errors.ts';
import { problemAnnotations } from '../dashboards/ci/annotations.ts';
import { workflowCommand } from '../dashboards/ci/workflow-command.ts';
import type { Io } from './io.ts';
import { inRepository, repositoryFolder } from './repository.ts';

/** The commands by which GitHub Actions marks problems at their places. */
export function annotated(problems: readonly Problem[], io: Io): string {
  const placed = problems.map(({ place, ...problem }) => {
    const found = place && inRepository(place, repositoryFolder(io, place.file));
    return found === undefined ? problem : { ...problem, place: found };
  });
  return problemAnnotations(placed).map(workflowCommand).join('');
}
