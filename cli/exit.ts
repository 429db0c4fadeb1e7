/** Exit codes, as documented in `escalab --help`. */
export const EXIT = { fine: 0, checkFailed: 1, badInput: 2, notEnoughEvidence: 3, errored: 4, machine: 5, bug: 70, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
