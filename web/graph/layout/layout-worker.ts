import type { LayoutName } from '../../state/state.ts';
import type { LayoutTask } from './layout.ts';
import { layouts } from './layouts.ts';

self.onmessage = ({ data }: MessageEvent<{ number: number; name: LayoutName; task: LayoutTask }>) => {
  const { number, name, task } = data;
  self.postMessage({ number, arrangement: layouts[name](task) });
};
