import type { RunInfo } from '../runs/run.ts';
import { safeLine } from './plain/safe-text.ts';

/** By which perception the signals of a run were drawn, where it was not the scenarios' own as it ships. */
export interface Perceived {
  /** The profile that stood in for every scenario's own. */
  readonly profile?: string;
  /** Profiles whose figures the config gave. */
  readonly own: readonly string[];
}

/** As `run.json` says it; absent where every scenario had its own profile, as it ships. */
export function perceivedIn({ settings: { perception } }: Pick<RunInfo, 'settings'>): Perceived | undefined {
  const { profile, profiles } = perception ?? {};
  const own = typeof profiles === 'object' && profiles !== null ? Object.keys(profiles) : [];
  if (typeof profile === 'string') return { profile, own };
  return own.length === 0 ? undefined : { own };
}

/** Whether every figure of the run is of a perception that is assumed for the sake of the question: no forecast of anything. */
export function isWhatIf({ profile, own }: Perceived): boolean {
  return profile !== undefined && !own.includes(profile);
}

/** Said wherever a figure of such a run stands. */
export function perceivedNote(perceived: Perceived): string {
  const { profile, own } = perceived;
  if (profile === undefined) return `Perception: ${listed(own)} by figures of the config: a forecast no better than they are.`;
  const inPlace = `Perception: ${listed([profile])} in place of every scenario's own`;
  return isWhatIf(perceived) ? `${inPlace}: a what-if, and not a forecast.` : `${inPlace}, by figures of the config: a forecast no better than they are.`;
}

/** The same in the words of a list's column. */
export function perceivedShort({ profile, own }: Perceived): string {
  return profile === undefined ? `own perception of ${listed(own)}` : `perception ${listed([profile])}`;
}

function listed(names: readonly string[]): string {
  return names.map((name) => safeLine(name, 40)).join(', ');
}
