import { adviceOn } from './advice.ts';
import { triggerOf } from './cause.ts';
import type { Material } from './material.ts';
import type { PartOf } from './package.ts';
import { fill } from './placeholders.ts';

/** How to go about it: the policy's text for the trigger, else one of ours, with the values of this case. */
export function approachPart(material: Material): PartOf<'approach'> {
  const trigger = triggerOf(material.cause);
  const own = trigger === undefined ? '' : fill(material.spec.approach[trigger] ?? '', material);
  const text = own === '' ? fill(adviceOn(trigger).approach, material) : own;
  return { text, ...(trigger === undefined ? {} : { trigger }) };
}
