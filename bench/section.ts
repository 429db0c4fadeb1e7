/** A figure of a bench against what it has to reach. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly limit: string;
  readonly holds: boolean;
}

/** One part of a bench: measured, or skipped by name. */
export type Section =
  | {
      readonly kind: 'measured';
      readonly title: string;
      /** As printed, without the title; at most 100 columns. */
      readonly lines: readonly string[];
      /** The figures by name, for `--json`. */
      readonly figures: Readonly<Record<string, unknown>>;
      /** What of it has a limit. */
      readonly rows?: readonly Row[];
    }
  | {
      readonly kind: 'skipped';
      readonly title: string;
      /** What is missing, and how to get it. */
      readonly why: string;
    };
