import { examples, type Register } from '../command.ts';
import { registerRunsList } from './runs/list.ts';
import { registerRunsMerge } from './runs/merge.ts';
import { registerRunsPin } from './runs/pin.ts';
import { registerRunsPrune } from './runs/prune.ts';
import { registerRunsResume } from './runs/resume.ts';
import { registerRunsVerify } from './runs/verify.ts';

export const registerRuns: Register = (program, context) => {
  const runs = program.command('runs').description('the runs kept in runs/').addHelpText('after', examples('escalab runs list', 'escalab runs resume'));
  for (const register of [registerRunsList, registerRunsResume, registerRunsMerge, registerRunsVerify, registerRunsPin, registerRunsPrune])
    register(runs, context);
};
