import { threadTask } from '../../graph/worker/thread-pool.ts';
import { workOn } from './plan-work.ts';

export default threadTask(workOn);
