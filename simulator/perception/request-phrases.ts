/** Renamings of ways to say one thing, after people are named: [kind, rules]. */
export const PHRASES: readonly (readonly [kind: string, rules: readonly string[]])[] = [
  ['WISH', ['WISHING YOU? much? LIKING', 'WISHING be happy|happier|glad|better|good|great|grateful|interested|keen']],
  [
    'SPEAK_TO',
    [
      'TALK SOON{0,2} TO SOON{0,2}',
      'TALK about|over|through _{1,4} with',
      'get|be|put|getting|putting US? in touch|contact SOON? with',
      'get|getting US? through SOON? to',
      'have|having DETERMINER? MODIFIER|UNKNOWN{0,2} word|words|chat|call|conversation|talk|discussion|convo SOON? with|to',
      'get|hop|jump|be|come|go on DETERMINER? KNOWN? call|phone|line SOON? with',
      'discuss SOON? with',
      'discuss <THIS> ( over|through|further|out )? with',
      'discuss _{1,3} with',
    ],
  ],
  [
    'DEAL_WITH',
    [
      'deal|work|interact|engage|correspond|go|be SOON? with|through',
      'settle|resolve|sort|handle|raise|do|go|run|take|review|check|confirm|verify|explain <THIS> ( out|over|through|up )? with',
    ],
  ],
  ['GET_HOLD', ['get a? hold|ahold of', 'get ahold of']],
  [
    'TALKING_TO',
    [
      'TALKING SOON{0,2} TO SOON?',
      'TALKING about _{1,3} with',
      'discussing|sharing _{1,3} with|to',
      'getting in touch|contact with',
      'having DETERMINER? word|chat|call|conversation with',
      'explaining|discussing|sharing|going <THIS> ( through|over )? to|with',
    ],
  ],
];

/** Pieces of rules by name. */
export const PIECES = {
  DET: '( one|any|some|another of )? DETERMINER{0,3}',
  THIS: 'US|this|it|that / my|the|this|our|that MODIFIER? CASE_NOUN',
  /** What follows where a sentence may end after what was said. */
  END: '=MARK|NOW|JOIN|GAP',
  /** What may follow `call me`: a name would make it something else. */
  CALL_END: '=MARK|NOW|JOIN|LINK|GAP|COMMA',
  /** Whom one may be passed on to; one word or two may say more. */
  TO_WHOM: 'TO DETERMINER{0,2} UNKNOWN{0,2} CONTACT',
};
