// What the compiled bench of signals reads beside its code.
import { cpSync } from 'node:fs';

cpSync('bench/sets', '.bench/bench/sets', { recursive: true });
cpSync('scenarios/library/team.yaml', '.bench/scenarios/library/team.yaml');
