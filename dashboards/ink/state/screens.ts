/** The screens, in the order of their keys 1 to 9. */
export const SCREENS = ['compare', 'outcomes', 'timing', 'triggers', 'categories', 'plane', 'pair', 'list', 'history'] as const;
export type ScreenName = (typeof SCREENS)[number];

/** What stands on a tab where there is room and where there is little, and above the screen. */
export const TITLES: Readonly<Record<ScreenName, { readonly tab: string; readonly short: string; readonly long: string }>> = {
  compare: { tab: 'Compare', short: 'Compare', long: 'Which policy serves customers best?' },
  outcomes: { tab: 'Outcomes', short: 'Outcomes', long: 'What became of the conversations?' },
  timing: { tab: 'Timing', short: 'When', long: 'When did the handoff come?' },
  triggers: { tab: 'Triggers', short: 'Triggers', long: 'Which reasons for a human does it see?' },
  categories: { tab: 'Categories', short: 'Kinds', long: 'Which kinds of contact does it hand over?' },
  plane: { tab: 'Plane', short: 'Plane', long: 'Who pays for recall with precision?' },
  pair: { tab: 'Pair', short: 'Pair', long: 'Do these two differ?' },
  list: { tab: 'List', short: 'List', long: 'Which conversations?' },
  history: { tab: 'History', short: 'Past', long: 'How did it move over the last runs?' },
};
