import type { Team } from '../../core/team.ts';

/** Whether the people whom a handoff reached can help. */
export interface SkillScore {
  /** The queue it went to. */
  readonly queue?: string;
  /** The team has this queue. */
  readonly exists: boolean;
  /** Somebody works in it. */
  readonly staffed: boolean;
  /** Skills that are needed and not there. */
  readonly missing: readonly string[];
  /** All of it: a queue that exists, is staffed and has the skills. */
  readonly fits: boolean;
}

export function scoreSkills(route: string | undefined, skills: readonly string[], team: Team): SkillScore {
  const queue = route !== undefined && Object.hasOwn(team.queues, route) ? team.queues[route] : undefined;
  const missing = skills.filter((skill) => !queue?.skills.includes(skill));
  const staffed = (queue?.staff ?? 0) > 0;
  return { ...(route === undefined ? {} : { queue: route }), exists: queue !== undefined, staffed, missing, fits: staffed && missing.length === 0 };
}
