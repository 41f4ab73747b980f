import { type FreeTask, settle } from './force-simulation.ts';

self.onmessage = ({ data }: MessageEvent<FreeTask>) => self.postMessage(settle(data));
