/** What may be asked for, by a flag or in `escalab.yaml`: the same number means the same in both. */

/** More trials of each scenario, times the scenarios, could not be counted exactly. */
export const MOST_TRIALS = 1_000_000_000;
/** Customer messages of a conversation; nobody has a longer one with a bot, and one that went in circles would go on for ever. */
export const MOST_TURNS = 200;
