import type { LiveKey } from '../../dashboards/ink/live/live-screen.tsx';
import type { LiveCost, LiveRun } from '../../dashboards/live/live-run.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { type Io, type Terminal, wantsColour } from '../io.ts';
import type { PlayProgress, Sofar } from '../progress/play-progress.ts';
import { sampler } from './sampler.ts';

export interface LivePlay {
  readonly suite: string;
  readonly seed: number;
  readonly perceived?: LiveRun['perceived'] | undefined;
  readonly workers: number;
  /** Conversations of the whole run, and how many of them were there before. */
  readonly planned: number;
  readonly before: number;
  /** By id. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** Names of the policies, bounds left out. */
  readonly variants: readonly string[];
  /** What models cost so far; absent where none is asked. */
  readonly cost?: () => LiveCost;
  /** What goes on with the run. */
  readonly resume: string;
  /** Stops the play. */
  readonly stop: () => void;
}

/** A short play is over before anybody has read a screen. */
const FIRST_AFTER_MS = 700;
const EVERY_MS = 100;

type Open = typeof import('../../dashboards/ink/live/open.tsx')['openLiveScreen'];
type Screen = ReturnType<Open>;

/** Shows a play on a terminal while it goes on. Ctrl-C asks once; a second one, or `y`, stops. */
export function livePlay(play: LivePlay, terminal: Terminal, io: Io): PlayProgress {
  const now = () => io.now().getTime();
  const began = now();
  const sample = sampler({ scenarios: play.scenarios, variants: play.variants, now });
  let stage: LiveRun['stage'] = 'playing';
  let screen: Screen | 'not yet' | 'loading' | 'closed' = 'not yet';
  let forget: () => void = () => undefined;
  let last = began;
  let sofar: Sofar | undefined;
  const run = () => liveRun(play, sofar, (now() - began) / 1000, sample.figures(), stage);
  const show = () => {
    if (typeof screen === 'object') screen.show(run());
  };
  const onKey = (key: LiveKey) => {
    if (key === 'interrupt' && stage === 'playing') stage = 'asking';
    else if (stage === 'asking' && key === 'no') stage = 'playing';
    else if (stage === 'asking') {
      stage = 'stopping';
      play.stop();
    }
    show();
  };
  const close = () => {
    forget();
    if (typeof screen === 'object') screen.close();
    screen = 'closed';
  };
  const open = (openLiveScreen: Open) => {
    if (screen === 'closed') return;
    forget = terminal.atExit(close);
    screen = openLiveScreen(run(), terminal, wantsColour(io), onKey);
  };
  return {
    at: (next) => {
      sofar = next;
      sample.take(next);
      if (now() - began < FIRST_AFTER_MS || now() - last < EVERY_MS) return;
      last = now();
      if (screen === 'not yet') {
        screen = 'loading';
        // React and ink take half a second to load, in which the play goes on.
        void import('../../dashboards/ink/live/open.tsx').then(({ openLiveScreen }) => open(openLiveScreen));
      } else show();
    },
    close,
  };
}

function liveRun(play: LivePlay, sofar: Sofar | undefined, seconds: number, figures: LiveRun['figures'], stage: LiveRun['stage']): LiveRun {
  const { conversations = play.before, errored = 0, invalid = 0 } = sofar?.counts ?? {};
  const perSecond = seconds > 0 ? (conversations - play.before) / seconds : 0;
  const { suite, seed, perceived, workers, planned, resume, cost } = play;
  return {
    ...(cost === undefined ? {} : { cost: cost() }),
    ...(perceived === undefined ? {} : { perceived }),
    suite,
    seed,
    workers,
    planned,
    resume,
    played: conversations,
    errored,
    invalid,
    seconds,
    perSecond,
    figures,
    stage,
  };
}
