import type { LayoutName } from '../../state/state.ts';
import { arrange } from './arrange.ts';
import type { LayoutTask } from './layout.ts';

self.onmessage = ({ data }: MessageEvent<{ number: number; name: LayoutName; task: LayoutTask; type: number }>) => {
  const { number, name, task, type } = data;
  self.postMessage({ number, arrangement: arrange(name, task, type) });
};
