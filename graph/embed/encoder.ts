import { AutoModel, AutoTokenizer, env, Tensor } from '@huggingface/transformers';

/** Turns texts into vectors of unit length, where it is called: this blocks its thread. */
export interface Encoder {
  readonly dimensions: number;
  encode(texts: readonly string[]): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** Loads a sentence model in transformers.js layout from a folder. The first token's state is the text's vector (CLS pooling). */
export async function loadEncoder(folder: string): Promise<Encoder> {
  env.allowRemoteModels = false;
  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true });
  const model = await AutoModel.from_pretrained(folder, { local_files_only: true, dtype: 'q8', device: 'cpu' });

  const encode = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const inputs = await tokenizer(texts.map(lowerCase), { padding: true, truncation: true, max_length: MAX_TOKENS });
    const output: { last_hidden_state?: Tensor } = await model(inputs);
    const states = output.last_hidden_state;
    if (!(states instanceof Tensor)) throw new Error('The model gives no last_hidden_state.');
    const vectors = firstTokens(states);
    states.dispose();
    return vectors;
  };

  const [probe] = await encode(['政']);
  return { dimensions: probe?.length ?? 0, encode, close: async () => void (await model.dispose()) };
}

const MAX_TOKENS = 512;

/** The model's vocabulary has no capitals, and its tokenizer file does not fold them: `AI` would be an unknown word. */
function lowerCase(text: string): string {
  return text.toLowerCase();
}

function firstTokens(states: Tensor): Float32Array[] {
  const [batch = 0, tokens = 0, dimensions = 0] = states.dims;
  const data = states.data as Float32Array;
  return Array.from({ length: batch }, (_, i) => {
    const from = i * tokens * dimensions;
    return normalise(data.slice(from, from + dimensions));
  });
}

function normalise(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum) || 1;
  return vector.map((value) => value / length);
}
