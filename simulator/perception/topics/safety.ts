import { oneOf } from '../pattern.ts';
import type { TopicWording } from './wording.ts';

const BODY = oneOf('me|myself|us|him|her|(?:my|his|her|our|their) \\S+|someone|the (?:child|baby|kid|guest)');

export const SAFETY: TopicWording = {
  topic: 'safety',
  points: [
    '(?:on|caught|catch|catches|catching|set) fire|fire (?:in|at|started|broke|department|brigade)',
    '(?:a|the|small|electrical|house|battery|kitchen) fire|flames?|in flames|explod(?:e|ed|es|ing)|explosion',
    '(?:is|was|are|were|started|starts|starting|began|keeps|still) smoking|smoke (?:coming|came|pouring|from|out|everywhere|in|is|was)',
    '(?:smell|smells|smelled|smelling|saw|see|seeing) (?:of )?(?:\\S+ )?(?:smoke|gas|burning)|full of smoke|burning smell|it smokes',
    `burn(?:s|ed|t|ing)? (?:on )?${BODY}|burns? on|(?:got|been|is|was|badly|severely) (?:\\S+ )?(?:burned|burnt)|burnt (?:plug|socket|cable|plastic)`,
    'scald(?:ed|ing)|spark(?:s|ed|ing)|melt(?:ed|ing)|overheat(?:s|ed|ing)?|swollen battery|battery (?:is |has )?(?:swollen|bulging|leaking)',
    'too hot to touch',
    `electric(?:al)? shocks?|electrocut(?:ed|ion)|(?:a|an|got|get|gave ${BODY} a) shock (?:from|off|when)|shocked (?:me|my \\S+) when|gas leak`,
    'carbon monoxide|short circuit',
    `injur(?:y|ies|ed|ing)|bleeding|(?:hurt|cut|injured|poisoned|choked|scratched|attacked|assaulted|harassed) (?:badly|${BODY})|got hurt`,
    '(?:in|to|at) (?:the |a )?(?:emergency room|er|a and e)|(?:taken to|rushed to|went to|go to|ended up in) (?:the )?hospital|ambulance|concussion',
    'fractured?|broke (?:my|her|his) (?:arm|leg|wrist|ankle|hand|finger|hip|nose|tooth)',
    'allergic reaction|anaphyla\\S+|food poisoning|poison(?:ed|ing)|chok(?:ed|ing)',
    'swallowed (?:an?|the|some|one) (?:\\S+ )?(?:batter(?:y|ies)|magnets?|button|piece|part|bead|glass|screw)|unconscious|fainted|seizure|heart attack',
    "chest pains?|can't breathe|unsafe|not safe|dangerous|danger|hazard(?:ous)?|toxic (?:fumes|smell)|fumes",
    'suicid\\S+|kill(?:ing)? myself|end (?:my life|it all)|self harm|harm(?:ing)? myself|(?:want|going) to die|assault(?:ed)?|threaten(?:ed|ing) me',
    'stalk(?:ed|ing|er)|domestic (?:violence|abuse)|fear for my (?:life|safety)',
  ],
  seems: [
    'fire (?:sale|stick|tv|tablet|hd|off|up|wall|fox|place)|(?:sale|deal|deals|team|you guys|prices) (?:is|are) on fire',
    'fire (?:extinguisher|alarm|exit|pit) (?:policy|location|locations)|(?:old |new |camp)fire',
    '(?:non )?smoking (?:room|area|floor|policy|section|allowed|cabin|table|seat|suite|balcony)|(?:no|non|allow) smoking|smoking (?:allowed|permitted|ok)',
    '(?:no|cigarette|stale|second hand|tobacco) smoke|smoke (?:detector|free|alarm|machine|grey|gray)',
    `(?:room|car|hotel|sheets|apartment|rental|lobby|hallway) (?:\\S+ )?(?:smells|smelled|stinks|reeks|smell) (?:like |of )?(?:\\S+ )?smoke`,
    'burning (?:question|desire|need|issue|man)|burn(?:ed|s|ing|t)? (?:a|the)? ?(?:cds?|dvds?|discs?|calories|bridges|rubber|fat|usb|hole in)',
    'burn(?:ed|s|ing|t)? (?:through|out|a hole)|heart ?burn|crash and burn|sun ?burn|after ?burner|burn rate',
    '(?:dangerous|hazardous) goods|hazard (?:lights|insurance)|in danger of (?:losing|missing|being late)|danger zone|injury time|bill shock',
    'shock absorbers?|cut me (?:off|a deal|some slack)|cut my (?:\\S+ )?(?:bill|plan|subscription|internet|service|power|line)',
    'hurt my (?:wallet|feelings|pocket|budget|credit)',
    '(?:inbox|bill|bills|price|prices|costs) (?:\\S+ )?(?:exploded|explodes|exploding)|melt(?:ed|ing)? (?:chocolate|my heart)',
    '(?:chocolate|ice cream|cheese|ice|snow) (?:\\S+ )?melt(?:ed|ing)|melting point|spark (?:joy|plugs?|account|plan)|heart attack when i saw',
    'attack(?:ed)? (?:surface|vector)',
  ],
};
