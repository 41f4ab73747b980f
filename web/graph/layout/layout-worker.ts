import type { LayoutName } from '../../state/state.ts';
import type { Types } from '../scene/type-size.ts';
import { arrange } from './arrange.ts';
import type { LayoutTask } from './layout.ts';

self.onmessage = ({
  data,
}: MessageEvent<{ number: number; name: LayoutName; task: LayoutTask; types: Types | null }>) => {
  const { number, name, task, types } = data;
  self.postMessage({ number, arrangement: arrange(name, task, types) });
};
