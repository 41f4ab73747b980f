import { AutoModel, AutoTokenizer, env, Tensor } from '@huggingface/transformers';
import type { ModelProfile } from './model-profiles.ts';

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
  env.allowRemoteModels = false;
  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true });
  const model = await AutoModel.from_pretrained(folder, {
    local_files_only: true,
    dtype: 'q8',
    device: 'cpu',
    session_options: { extra: WAITING_ASLEEP },
  });

  const encode = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const read = lowerCase ? texts.map((text) => text.toLowerCase()) : [...texts];
    const inputs: Inputs = await tokenizer(read, { padding: true, truncation: true, max_length: maxTokens });
    const output: Record<string, unknown> = await model(inputs);
    const states = output[pooling === 'own' ? 'sentence_embedding' : 'last_hidden_state'];
    if (!(states instanceof Tensor)) throw new Error('The model gives no vectors of the kind that its profile says.');
    const vectors = pooled(states, masksOf(inputs.attention_mask), pooling);
    for (const value of Object.values(output)) if (value instanceof Tensor) value.dispose();
    return vectors;
  };

  const [probe] = await encode(['政']);
  return { dimensions: probe?.length ?? 0, encode, close: async () => void (await model.dispose()) };
}

/** Its threads else wait for one another by spinning, and take the processor from whoever answers meanwhile. */
const WAITING_ASLEEP = { session: { intra_op: { allow_spinning: '0' } } };

interface Inputs {
  readonly attention_mask: Tensor;
}

/** Which tokens are the text's: a row a text, 1 or 0 a token. */
function masksOf(mask: Tensor): readonly (readonly boolean[])[] {
  const [batch = 0, tokens = 0] = mask.dims;
  return Array.from({ length: batch }, (_, i) =>
    Array.from({ length: tokens }, (_, t) => Number(mask.data[i * tokens + t]) === 1),
  );
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
