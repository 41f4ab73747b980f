import { threadTask } from '../worker/thread-pool.ts';
import { type BorneTexts, doubledWording } from './near-duplicates.ts';

export default threadTask((given: BorneTexts) => doubledWording(given));
