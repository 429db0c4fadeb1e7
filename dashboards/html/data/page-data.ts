/**
 * What the script of the page reads: conversations as they are shown, every text safe to show as it is. What recurs a thousand times
 * stands once, in a table, and is a tuple: names and repetitions would be most of the page.
 */
export interface PageData extends PageTables {
  /** What has to be known of every conversation, such as that no customer wrote it. */
  readonly note?: string;
  readonly policies: readonly PagePolicy[];
  readonly conversations: readonly PageConversation[];
}

export interface PageTables {
  readonly rules: readonly PageRule[];
  readonly signals: readonly PageSignal[];
  readonly parts: readonly PagePart[];
}

interface PagePolicy {
  readonly name: string;
  readonly bound: boolean;
}

export interface PageConversation {
  /** Among the records of the run, from 0: its link is `#c-<at>`. */
  readonly at: number;
  readonly scenario: string;
  readonly trial: number;
  readonly title: string;
  readonly category: string;
  /** Kind of customer. */
  readonly persona: string;
  /** What it tests. */
  readonly trigger?: string;
  readonly channel: string;
  /** Why it is not scored, where it was not played to its end. */
  readonly trouble?: string;
  readonly isSilent?: true;
  /** What was right, in words, and why. */
  readonly truth: string;
  readonly why: string;
  readonly account: string;
  readonly earlier: readonly string[];
  readonly courses: readonly PageCourse[];
  readonly ways: readonly PageWay[];
}

export interface PageCourse {
  readonly id: string;
  readonly turns: readonly PageTurn[];
  /** What becomes of the customer if nobody takes over. */
  readonly end: string;
}

export interface PageTurn {
  readonly say: string;
  /** Beat, time of day. */
  readonly note: string;
  /** The customer asks for a human here. */
  readonly asks?: true;
  /** What the policy saw: indices into `signals`. */
  readonly saw: readonly number[];
  /** What the agent would do, and what it may. */
  readonly would: string;
  readonly may: string;
  readonly beyond?: true;
  /** What it did where nobody took over. */
  readonly did: string;
  readonly reply?: string;
}

/** How one policy went through a conversation. */
export interface PageWay {
  /** Index into `policies`. */
  readonly policy: number;
  readonly outcome: string;
  /** Null where nobody can say. */
  readonly right: boolean | null;
  /** The gravest thing that it did wrong. */
  readonly mistake?: string;
  readonly course: string;
  /** Turn at which it handed over, or the conversation's last. */
  readonly turn: number;
  readonly handed: boolean;
  /** What it did, in a sentence. */
  readonly went: string;
  /** Opening and deadline on its course. */
  readonly window?: readonly [opening: number, deadline: number];
  readonly decisions: readonly PageDecision[];
  readonly handoff?: PageHandoff;
}

export interface PageDecision {
  readonly turn: number;
  readonly act: 'continue' | 'offer' | 'escalate';
  /** What the customer answered to an offer. */
  readonly answer?: string;
  /** Indices into `rules`, in the order of the policy. */
  readonly rules: readonly number[];
  /** The policy itself broke. */
  readonly failure?: string;
}

/** What became of a rule: `fired`, `not` or `error`, `d` behind it where it decided; its name; what it does; its values against limits. */
export type PageRule = readonly [became: 'fired' | 'fired d' | 'not' | 'error' | 'error d', rule: string, act: string, values: string];

/** A signal with its value, and where it came from. */
export type PageSignal = readonly [name: string, value: string, source: string];

export interface PageHandoff {
  /** Indices into `parts`, in the order in which a human reads them. */
  readonly parts: readonly number[];
  /** What is wrong beside the parts. */
  readonly faults: readonly string[];
  /** What stands in the transcript alone. */
  readonly buried: readonly string[];
  /** Absent where it was not judged. */
  readonly startable?: boolean;
}

export interface PagePart {
  readonly part: string;
  readonly is: 'sound' | 'faulty' | 'doubtful' | 'absent' | 'unjudged';
  /** What it says, and what that stands on. */
  readonly claims: readonly (readonly [text: string, ground: string])[];
  readonly faults: readonly string[];
  readonly doubts: readonly string[];
}
