import { join } from 'node:path';
import { InputError } from '../core/errors.ts';
import type { Answerer } from './answerer.ts';
import { asModel } from './as-model.ts';
import { Cassette } from './cassette/cassette.ts';
import { recorded, replayed } from './cassette/recorded.ts';
import type { ModelError } from './errors.ts';
import { Budget } from './money/budget.ts';
import { type Ledger, noLedger, openLedger } from './money/ledger.ts';
import { priceOf, readPrices } from './money/prices.ts';
import type { SpendRow } from './money/spend.ts';
import { withinBudget } from './money/within-budget.ts';
import { off, offline } from './offline.ts';
import type { LanguageModel } from './port.ts';
import { endingOnce, type RunEnd } from './run-end.ts';
import { connect, type Service } from './service.ts';
import type { ModelSettings } from './settings.ts';
import { simulated } from './simulated/simulated.ts';

/** A model that is ready to be asked. */
export interface OpenedModel extends LanguageModel {
  /** Whether the double answers. What it answered bears its name also when it comes from a cassette. */
  readonly isSimulated: boolean;
  /** Models that a server of one's own does not list: only the first call tries them. */
  readonly unlisted: readonly string[];
  /** What was spent so far, by role and model; of the double, what it would have cost. */
  spent(): readonly SpendRow[];
  /** Why nothing more can be played, once that is so: the cap is reached, the key was withdrawn. */
  ended(): ModelError | undefined;
  /** Lets go of files and of what is waited for. Batches that are out are fetched by the next process. */
  close(): void;
}

/** Who answers, and what is to be closed with it. */
interface Opened {
  readonly answerer: Answerer;
  readonly isSimulated?: boolean;
  readonly unlisted?: readonly string[];
  readonly budget?: Budget;
  readonly close?: () => void;
}

/**
 * Finds who answers, and tries all that can be tried before anything is played.
 * @throws InputError: no key, a key that is refused, a model that is unknown or has no price, a recording that is not there
 * @throws MachineError: the service cannot be reached
 */
export async function openModel(settings: ModelSettings): Promise<OpenedModel> {
  const end: RunEnd = { error: undefined };
  const { answerer, isSimulated = false, unlisted = [], budget, close } = await OPENERS[settings.mode](settings, end);
  return {
    ...asModel(endingOnce(answerer, end)),
    isSimulated,
    unlisted,
    spent: () => budget?.spend.rows ?? [],
    ended: () => end.error,
    close: () => close?.(),
  };
}

const OPENERS: Readonly<Record<ModelSettings['mode'], (settings: ModelSettings, end: RunEnd) => Promise<Opened>>> = {
  off: async () => ({ answerer: off() }),
  replay: async (settings) => ({ answerer: replayed(Cassette.existing(cassetteOf(settings))) }),
  simulated: async (settings) => openDouble(settings),
  live: async (settings, end) => {
    if (settings.isOffline) throw contradiction();
    return openLive(settings, end);
  },
  record: async (settings, end) => {
    const folder = cassetteOf(settings);
    const source = settings.recordFrom === 'simulated' ? openDouble(settings) : await openLive(settings, end);
    const cassette = Cassette.forRecording(folder, source.clean ?? ((text) => text));
    return { ...source, answerer: recorded(source.answerer, cassette) };
  },
  batch: async (settings, end) => openBatch(settings, end),
};

interface Source extends Opened {
  readonly clean?: (text: string) => string;
}

function openDouble(settings: ModelSettings): Source {
  const { budget, ledger } = budgetOf(settings);
  const answerer = withinBudget(simulated(settings.seed ?? 0, settings.players ?? {}), budget);
  return { answerer, isSimulated: true, budget, close: () => ledger.close() };
}

async function openLive(settings: ModelSettings, end: RunEnd): Promise<Source> {
  if (settings.isOffline) return { answerer: offline() };
  const service = await connect(settings);
  const { budget, ledger } = budgetOf(settings);
  const answerer = service.waitFor(endingOnce(withinBudget(service.answerer, budget), end));
  return { answerer, unlisted: service.unlisted, budget, close: () => ledger.close(), clean: service.clean };
}

async function openBatch(settings: ModelSettings, end: RunEnd): Promise<Opened> {
  const folder = cassetteOf(settings);
  const keep = settings.keep;
  if (keep === undefined) throw new Error('batches need a folder that keeps them');
  if (settings.isOffline)
    return {
      answerer: recorded(
        offline(),
        Cassette.forRecording(folder, (text) => text),
      ),
    };
  const service = await connect(settings);
  return batchOver(service, { ...settings, keep }, Cassette.forRecording(folder, service.clean), end);
}

async function batchOver(service: Service, settings: ModelSettings & { readonly keep: string }, cassette: Cassette, end: RunEnd): Promise<Opened> {
  const { BATCH, Batched } = await import('./batch/batched.ts');
  const { KeptBatches } = await import('./batch/on-disk.ts');
  const { budget, ledger } = budgetOf(settings);
  const kept = new KeptBatches(join(settings.keep, 'batches'), service.clean);
  const batched = new Batched({ service: service.batches, cassette, kept, budget, clock: service.clock, settings: { ...BATCH, ...settings.batch } });
  const close = () => {
    batched.close();
    ledger.close();
  };
  return { answerer: endingOnce(batched, end), unlisted: service.unlisted, budget, close };
}

function budgetOf({ cap, prices: own, keep, models }: ModelSettings): { readonly budget: Budget; readonly ledger: Ledger } {
  const prices = readPrices(own);
  for (const model of models) priceOf(model, prices);
  const ledger = keep === undefined ? noLedger() : openLedger(join(keep, 'spend.jsonl'));
  return { budget: new Budget({ cap, prices, ledger }), ledger };
}

function cassetteOf({ mode, cassette }: ModelSettings): string {
  if (cassette !== undefined) return cassette;
  throw new InputError({ code: 'cassette-not-named', message: `\`--llm ${mode}\` needs a recording`, help: 'Name its folder.' });
}

function contradiction(): InputError {
  const message = '`--llm live` asks the service, and `--offline` rules the network out';
  return new InputError({ code: 'model-offline', message, help: 'Leave one of them away, or play from a recording (`--llm replay`).' });
}
