/** What a judge is asked of a handoff: whether its summary is faithful to the conversation, and whether the customer was told kindly. */
export const QUESTIONS = ['faithful', 'kind'] as const;
export type Question = (typeof QUESTIONS)[number];
