/** The families of damage, each with the kinds that belong to it. */
const FAMILIES = {
  'part removed': ['part removed'],
  boilerplate: ['boilerplate'],
  'changed fact': ['amount', 'date', 'id', 'name', 'count', 'product', 'place', 'other fact'],
  'invented attempt': ['invented attempt', 'contradicted outcome'],
  'wrong sentiment': ['wrong sentiment'],
  'wrong queue': ['wrong queue'],
  'secret left in': ['secret left in'],
  message: ['blame', 'rejection', 'hidden'],
  'message against the SLA': ['against the SLA'],
} as const;

export type Family = keyof typeof FAMILIES;
export type Kind = (typeof FAMILIES)[Family][number];

export const FAMILY_NAMES = Object.keys(FAMILIES) as Family[];
export const KINDS = Object.values(FAMILIES).flat() as Kind[];

export function familyOf(kind: Kind): Family {
  const family = FAMILY_NAMES.find((name) => (FAMILIES[name] as readonly Kind[]).includes(kind));
  if (family === undefined) throw new Error(`\`${kind}\` belongs to no family`);
  return family;
}
