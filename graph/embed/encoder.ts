import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ModelProfile } from './model-profiles.ts';
import { loadTokenizer, type Tokens } from './tokenizer.ts';

/** Turns texts into vectors of unit length, where it is called: this blocks its thread. */
export interface Encoder {
  readonly dimensions: number;
  encode(texts: readonly string[]): Promise<Float32Array[]>;
  close(): Promise<void>;
}

export type Encoding = Pick<ModelProfile, 'pooling' | 'lowerCase' | 'maxTokens'>;

export interface EncoderOptions extends Encoding {
  readonly folder: string;
}

/** Loads a sentence model in transformers.js layout from a folder. */
export async function loadEncoder({ folder, pooling, lowerCase, maxTokens }: EncoderOptions): Promise<Encoder> {
  const tokenize = await loadTokenizer(folder, maxTokens);
  const session = await InferenceSession.create(join(folder, 'onnx/model_quantized.onnx'), {
    logSeverityLevel: ERRORS_ONLY,
    extra: WAITING_ASLEEP,
  });
  const wanted = pooling === 'own' ? 'sentence_embedding' : 'last_hidden_state';

  const encode = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const tokens = tokenize(lowerCase ? texts.map((text) => text.toLowerCase()) : texts);
    const states = session.outputNames.includes(wanted)
      ? (await session.run(feeds(session, tokens), [wanted]))[wanted]
      : undefined;
    if (!states) throw new Error('The model gives no vectors of the kind that its profile says.');
    return pooled(states, tokens.masks, pooling);
  };

  const [probe] = await encode(['政']);
  return { dimensions: probe?.length ?? 0, encode, close: () => session.release() };
}

const ERRORS_ONLY = 3;
/** Its threads else wait for one another by spinning, and take the processor from whoever answers meanwhile. */
const WAITING_ASLEEP = { session: { intra_op: { allow_spinning: '0' } } };

/** What the model asks for, by the names that exports of the Hub use; models that write text ask for what came before, which is nothing. */
function feeds(session: InferenceSession, { ids, masks, types }: Tokens): Record<string, Tensor> {
  const matrix = (rows: readonly (readonly number[])[]) =>
    new Tensor('int64', BigInt64Array.from(rows.flat(), BigInt), [rows.length, rows[0]?.length ?? 0]);
  const known: Readonly<Record<string, () => Tensor>> = {
    input_ids: () => matrix(ids),
    attention_mask: () => matrix(masks.map((mask) => mask.map(Number))),
    token_type_ids: () => matrix(types),
    position_ids: () => matrix(masks.map(positions)),
  };
  return Object.fromEntries(
    session.inputMetadata.map((input) => {
      const tensor = known[input.name]?.();
      if (tensor) return [input.name, tensor];
      if (!input.isTensor) throw new Error(`The model asks for ${input.name}, which is not known.`);
      const [, ...inner] = input.shape;
      const dims = [ids.length, ...inner.map((size) => (typeof size === 'number' ? size : 0))];
      return [input.name, new Tensor(input.type as 'float32', [], dims)];
    }),
  );
}

/** Each token's place in its text, padding before it not counted. */
function positions(mask: readonly boolean[]): number[] {
  let seen = 0;
  return mask.map((isText) => (isText ? seen++ : 0));
}

/** One vector a text, of unit length: `states` has the dimensions [texts, tokens, numbers], or [texts, numbers] of its own. */
function pooled(states: Tensor, masks: readonly (readonly boolean[])[], pooling: Encoding['pooling']): Float32Array[] {
  const data = states.data as Float32Array;
  const dimensions = states.dims.at(-1) ?? 0;
  const tokens = pooling === 'own' ? 1 : (states.dims[1] ?? 0);
  return masks.map((mask, i) => {
    const stateAt = (token: number) => {
      const from = (i * tokens + token) * dimensions;
      return data.slice(from, from + dimensions);
    };
    if (pooling === 'mean') return normalise(sumOf(mask.flatMap((isText, token) => (isText ? [stateAt(token)] : []))));
    // Padding may stand on either side.
    return normalise(
      stateAt(pooling === 'own' ? 0 : pooling === 'first' ? mask.indexOf(true) : mask.lastIndexOf(true)),
    );
  });
}

/** Its direction is the mean's. */
function sumOf(states: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array()] = states;
  return first.map((_, at) => states.reduce((sum, state) => sum + (state[at] ?? 0), 0));
}

function normalise(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum) || 1;
  return vector.map((value) => value / length);
}
