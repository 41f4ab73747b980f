import type { Request } from 'express';
import { inChinese, type Say } from './sentences.ts';

const asItIs: Say = (sentence) => sentence;

/** How to tell sentences to whoever asks: in Chinese where that is preferred to English (`Accept-Language`), else as they are. */
export function sayTo(request: Request | undefined): Say {
  return request?.acceptsLanguages('en', 'zh') === 'zh' ? inChinese : asItIs;
}
