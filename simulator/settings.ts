/** What bounds a play, resolved to values. */
export interface PlaySettings {
  /** A conversation that is still going after this many customer messages ends as `turn_limit`. */
  readonly maxTurns: number;
  /** How often each scenario is played; a script goes the same way each time. */
  readonly trials: number;
}
