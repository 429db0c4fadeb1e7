import { distance } from 'fastest-levenshtein';
import { wordsOf } from './pattern.ts';

/** Words by which customers ask for a person, worth recognising when mistyped. */
const TARGETS = wordsOf(
  'human humans person people agent agents manager managers operator operators supervisor supervisors representative representatives advisor advisors',
  'adviser specialist specialists receptionist concierge technician consultant executive assistant department reception management somebody someone',
  'anyone anybody speak speaking talking transfer transferred connect connected escalate escalated customer service chatbot colleague support callback',
  'employee officer engineer pharmacist doctor',
);

/** Proper words that are one slip away from a target. */
const PROPER = new Set(
  wordsOf(
    'humane persons persona parson personal personnel managed manage manges manger mangers operated operates operate operation supervised supervise steak sneak',
    'speaks spear spoke speck peak speaker speakers transfers transferring transfered connects connection connections escalates customers services serviced',
    'aged ages peoples purple staking taking walking stalking tasking taling tailing support supported supporters supports supporter executives assistants',
    'departments departure receptions perception deception colleagues employees employer employed employ engineers engineered officers office offices nurses',
    'nursed nursery purse curse teams term tea tear seam steam ream beam teal doctors factor pharmacists pharmacies consultants consulting technicians',
    'receptionists receptive manager assistance resistant persuade representing represented represent rapper agenda urgent argent angers anger tram them then',
    'servile somewhere advise advised advises advising constant constants consultancy consultation consulted technical technically superior superiors',
    'exclusive execute executed executing assistance assisting assisted relocation recreation callbacks humanity specialise specialised specialties',
  ),
);

const BY_INITIAL = new Map(TARGETS.map((target) => [target.charAt(0), TARGETS.filter((other) => other.startsWith(target.charAt(0)))]));
const KNOWN = new Set([...TARGETS, ...PROPER]);

/**
 * The word, or the word by which a person is asked for that it is a slip of: one letter missing, added, wrong or
 * swapped with its neighbour (two in words of ten letters or more). The first letter must be right.
 */
export function corrected(word: string): string {
  if (word.length < 4 || word.length > 17 || KNOWN.has(word) || word.includes("'")) return word;
  return BY_INITIAL.get(word.charAt(0))?.find((target) => isSlip(word, target)) ?? word;
}

function isSlip(word: string, target: string): boolean {
  if (Math.abs(word.length - target.length) > 2) return false;
  const slips = distance(word, target);
  return slips <= (target.length >= 10 ? 2 : 1) || (slips === 2 && isSwap(word, target));
}

/** Whether two neighbours changed places and nothing else differs. */
function isSwap(word: string, target: string): boolean {
  if (word.length !== target.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== target[index]);
  return at >= 0 && word[at] === target[at + 1] && word[at + 1] === target[at];
}
