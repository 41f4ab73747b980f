import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../ids.ts';

/** The default model, by the name under which its vectors are stored. */
export const MODEL_NAME = 'bge-small-zh-v1.5-int8';

/** Its name on the Hub of transformers.js. */
export const HUB_NAME = 'Xenova/bge-small-zh-v1.5';

export interface ModelFile {
  /** In transformers.js layout. */
  readonly path: string;
  readonly sha256: string;
}

/** What is fetched and checked. The two small settings files are written by us. */
export const MODEL_FILES: readonly ModelFile[] = [
  { path: 'onnx/model_quantized.onnx', sha256: '15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc' },
  { path: 'tokenizer.json', sha256: '48cea5d44424912a6fd1ea647bf4fe50b55ab8b1e5879c3275f80e339e8fae26' },
];

export const SETTINGS_FILES: Readonly<Record<string, object>> = {
  'config.json': {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_act: 'gelu',
    hidden_size: 512,
    intermediate_size: 2048,
    max_position_embeddings: 512,
    num_attention_heads: 8,
    num_hidden_layers: 4,
    pad_token_id: 0,
    type_vocab_size: 2,
    vocab_size: 21128,
  },
  'tokenizer_config.json': {
    tokenizer_class: 'BertTokenizer',
    do_lower_case: true,
    model_max_length: 512,
    cls_token: '[CLS]',
    mask_token: '[MASK]',
    pad_token: '[PAD]',
    sep_token: '[SEP]',
    unk_token: '[UNK]',
  },
};

/** Null when the folder holds the default model unharmed, else a phrase that says what is wrong with it. */
export async function faultOf(folder: string): Promise<string | null> {
  for (const file of MODEL_FILES) {
    const bytes = await readFile(join(folder, file.path)).catch(() => null);
    if (!bytes) return `${file.path} is missing`;
    if (sha256(bytes) !== file.sha256) return `${file.path} is damaged or of another version`;
  }
  return settingsFault(folder);
}

/** As `faultOf`, for a model that the user has chosen: any that transformers.js can load. */
export async function layoutFaultOf(folder: string): Promise<string | null> {
  for (const { path } of MODEL_FILES) {
    if (!(await exists(join(folder, path)))) return `${path} is missing`;
  }
  return settingsFault(folder);
}

async function settingsFault(folder: string): Promise<string | null> {
  for (const path of Object.keys(SETTINGS_FILES)) {
    if (!(await exists(join(folder, path)))) return `${path} is missing`;
  }
  return null;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Tells one model from another. */
export async function onnxHash(folder: string): Promise<string> {
  return sha256(await readFile(join(folder, 'onnx/model_quantized.onnx')));
}
