/** Milliseconds since some fixed time. */
type Clock = () => number;

/** How long something took, in milliseconds: on the wall, and of the processor, which others who share the machine do not lengthen. */
export interface Took {
  readonly wall: number;
  readonly processor: number;
}

export interface Clocks {
  readonly wall: Clock;
  readonly processor: Clock;
}

export const CLOCKS: Clocks = {
  wall: () => performance.now(),
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

export async function timed({ wall, processor }: Clocks, work: () => void | Promise<void>): Promise<Took> {
  const began = { wall: wall(), processor: processor() };
  await work();
  return { wall: wall() - began.wall, processor: processor() - began.processor };
}
