import { answerTask } from '../../graph/worker/thread-pool.ts';
import { type PlanTask, workOn } from './plan-work.ts';

/** What a thread of the pool runs. */
export default function run(task: PlanTask) {
  return answerTask(() => workOn(task));
}
