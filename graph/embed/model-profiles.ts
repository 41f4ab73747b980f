import type { ModelFile } from './model-files.ts';
import type { SimilarityFloor } from './similarity-floor.ts';

/** What has to be known of a sentence model to use it as its authors meant it: one record a model. */
export interface ModelProfile {
  /** What `ZHENGMAI_MODEL` names, and the last part of its name on other servers. */
  readonly name: string;
  /** Under which its local vectors are stored: they are those of numbers rounded to 8 bits. */
  readonly storedAs: string;
  /** On the Hub of transformers.js. */
  readonly hub: string;
  readonly files: readonly ModelFile[];
  /** Which states of the last layer make the vector; `own`: the model puts it out itself. */
  readonly pooling: 'first' | 'mean' | 'last' | 'own';
  /** The vocabulary has no capitals, and the tokenizer's file does not fold them. */
  readonly lowerCase: boolean;
  readonly dimensions: number;
  /** What is read of a text; the rest is cut off. Less than some models take, since a passage has some 200 characters. */
  readonly maxTokens: number;
  /** Set before a question and before a passage. */
  readonly prefixes: { readonly query: string; readonly passage: string };
  /** Null until it has been measured with `zhengmai calibrate`: hits are then judged by words alone. */
  readonly floor: SimilarityFloor | null;
}

/** No checksums are known for these: what the Hub gives is checked for being whole only. */
const unchecked = (...more: readonly string[]): readonly ModelFile[] =>
  ['onnx/model_quantized.onnx', 'tokenizer.json', 'config.json', 'tokenizer_config.json', ...more].map((path) => ({
    path,
    sha256: null,
  }));

const PLAIN = { query: '', passage: '' };

const BGE_SMALL: ModelProfile = {
  name: 'bge-small-zh-v1.5',
  storedAs: 'bge-small-zh-v1.5-int8',
  hub: 'Xenova/bge-small-zh-v1.5',
  files: [
    { path: 'onnx/model_quantized.onnx', sha256: '15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc' },
    { path: 'tokenizer.json', sha256: '48cea5d44424912a6fd1ea647bf4fe50b55ab8b1e5879c3275f80e339e8fae26' },
  ],
  pooling: 'first',
  lowerCase: true,
  dimensions: 512,
  maxTokens: 512,
  // The card's prefix for questions gains nothing here (docs/lab/2026-11-search.md).
  prefixes: PLAIN,
  floor: { least: 0.515, perTenfold: 0.035, usualCommon: 0.39, mostCommon: 0.06, credit: 0.1, spread: 0.06 },
};

export const DEFAULT_MODEL = BGE_SMALL;

export const MODEL_PROFILES: readonly ModelProfile[] = [
  BGE_SMALL,
  {
    ...BGE_SMALL,
    name: 'bge-base-zh-v1.5',
    storedAs: 'bge-base-zh-v1.5-int8',
    hub: 'Xenova/bge-base-zh-v1.5',
    files: unchecked(),
    dimensions: 768,
    floor: null,
  },
  {
    name: 'multilingual-e5-small',
    storedAs: 'multilingual-e5-small-int8',
    hub: 'Xenova/multilingual-e5-small',
    files: unchecked(),
    pooling: 'mean',
    lowerCase: false,
    dimensions: 384,
    maxTokens: 512,
    prefixes: { query: 'query: ', passage: 'passage: ' },
    // Measured with weights of 4 bits (`bench -- second-model`).
    floor: { least: 0.87, perTenfold: 0.008, usualCommon: 0.841, mostCommon: 0.014, credit: 0.023, spread: 0.014 },
  },
  {
    name: 'bge-m3',
    storedAs: 'bge-m3-int8',
    hub: 'Xenova/bge-m3',
    files: unchecked(),
    pooling: 'first',
    lowerCase: false,
    dimensions: 1024,
    maxTokens: 1024,
    prefixes: PLAIN,
    floor: null,
  },
  {
    name: 'Qwen3-Embedding-0.6B',
    storedAs: 'Qwen3-Embedding-0.6B-int8',
    hub: 'onnx-community/Qwen3-Embedding-0.6B-ONNX',
    files: unchecked(),
    pooling: 'last',
    lowerCase: false,
    dimensions: 1024,
    maxTokens: 1024,
    prefixes: {
      query: 'Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:',
      passage: '',
    },
    floor: null,
  },
  {
    name: 'EmbeddingGemma-300m',
    storedAs: 'EmbeddingGemma-300m-int8',
    hub: 'onnx-community/embeddinggemma-300m-ONNX',
    files: unchecked('onnx/model_quantized.onnx_data'),
    pooling: 'own',
    lowerCase: false,
    dimensions: 768,
    maxTokens: 1024,
    prefixes: { query: 'task: search result | query: ', passage: 'title: none | text: ' },
    floor: null,
  },
];

/** By the name that a person or another server gives it: `intfloat/multilingual-e5-small`, `BGE-M3`, `bge-m3:567m`. */
export function profileOf(name: string): ModelProfile | null {
  const last = (name.split('/').at(-1) ?? '').split(':')[0]?.toLowerCase();
  return MODEL_PROFILES.find((profile) => profile.name.toLowerCase() === last) ?? null;
}
