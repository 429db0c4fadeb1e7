import { carriedSection } from './realism/carried-section.ts';
import { costSection } from './realism/cost-section.ts';
import { detectionSection } from './realism/detection-section.ts';
import { distinctSection } from './realism/distinct-section.ts';
import { profileSection } from './realism/profile-section.ts';
import { runBench } from './run-bench.ts';

// How like real customers the generated ones write. `npm run bench:realism`, with ESCALAB_DATA. The real conversations are
// parted once: `-- --tuning` shows the half that the grammar may be tuned on, and never the other.
const data = process.env['ESCALAB_DATA'];
const half = process.argv.includes('--tuning') ? 'tuning' : 'heldOut';
runBench([() => profileSection(data, half), () => detectionSection(data, half), () => distinctSection(), () => carriedSection(), () => costSection()]);
