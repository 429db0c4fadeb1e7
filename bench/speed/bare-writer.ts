import { parentPort } from 'node:worker_threads';
import type { ConversationRecord } from '../../runs/record.ts';
import { anew } from './anew.ts';
import { playSlots, stageFor, withRecords, writeToFile } from './play.ts';
import { balanced } from './policies.ts';
import { benchSlots } from './population.ts';

/** A thread that has records, and makes JSON of them and writes it when it is told to. */
const RECORDS = 1_024;
const TIMES = 20;

const sample: ConversationRecord[] = [];
await playSlots(stageFor([balanced()]), benchSlots(RECORDS), (record) => sample.push(JSON.parse(JSON.stringify(record)) as ConversationRecord));

async function write(times: number): Promise<void> {
  await withRecords((records) => {
    for (let time = 0; time < times; time += 1) writeToFile(sample, records, anew);
    return Promise.resolve();
  });
}

await write(2);
parentPort?.on('message', () => void write(TIMES).then(() => parentPort?.postMessage('written')));
parentPort?.postMessage('ready');
