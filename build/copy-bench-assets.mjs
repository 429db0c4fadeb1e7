// What the compiled benches read beside their code.
import { cpSync } from 'node:fs';

cpSync('bench/sets', '.bench/bench/sets', { recursive: true });
cpSync('scenarios/library/team.yaml', '.bench/scenarios/library/team.yaml');
cpSync('scenarios/library/population', '.bench/scenarios/library/population', { recursive: true });
cpSync('policies/library', '.bench/policies/library', { recursive: true });
