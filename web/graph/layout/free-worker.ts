import { type FreeTask, settle } from './free-forces.ts';

self.onmessage = ({ data }: MessageEvent<FreeTask>) => self.postMessage(settle(data));
