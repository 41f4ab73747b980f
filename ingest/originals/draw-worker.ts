import { threadTask } from '../../graph/worker/thread-pool.ts';
import { drawPlace, type PlaceToDraw } from './draw-place.ts';

export default threadTask((place: PlaceToDraw) => drawPlace(place));
