import { answerCalls } from '../worker/calls.ts';
import { type Encoder, type EncoderOptions, loadEncoder } from './encoder.ts';

/** What the thread answers in which `localEmbedder` computes: one batch of texts at a time. */
export interface EncoderCalls {
  /** Answers the dimensions of its vectors. */
  load(options: EncoderOptions): Promise<number>;
  encode(texts: readonly string[]): Promise<Float32Array[]>;
}

let encoder: Encoder | undefined;

const calls: EncoderCalls = {
  async load(options) {
    encoder = await loadEncoder(options);
    return encoder.dimensions;
  },
  async encode(texts) {
    if (!encoder) throw new Error('The encoder is not loaded.');
    return encoder.encode(texts);
  },
};
answerCalls((name, asked) =>
  (calls[name as keyof EncoderCalls] as (...asked: readonly unknown[]) => unknown)(...asked),
);
