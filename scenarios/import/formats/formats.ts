import type { Format } from '../format.ts';
import { csv } from './csv.ts';
import { messages } from './messages.ts';
import { multidogo } from './multidogo.ts';
import { tau } from './tau.ts';
import { tau2 } from './tau2.ts';
import { turns } from './turns.ts';

/** All formats, the most particular first: the first that recognises a record has it. A new one is a file and a place here. */
export const FORMATS: readonly Format[] = [tau, ...tau2, multidogo, messages, turns, csv];
