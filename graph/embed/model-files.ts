import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../ids.ts';

export interface ModelFile {
  /** In transformers.js layout. */
  readonly path: string;
  /** Null where none is known. */
  readonly sha256: string | null;
}

/** Of the default model, whose sources do not all have them. */
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

/** Null when the folder holds these files unharmed, else a phrase that says what is wrong with it. */
export async function faultOf(folder: string, files: readonly ModelFile[]): Promise<string | null> {
  for (const file of files) {
    if (file.sha256 === null) {
      if (!(await exists(join(folder, file.path)))) return `${file.path} is missing`;
      continue;
    }
    const bytes = await readFile(join(folder, file.path)).catch(() => null);
    if (!bytes) return `${file.path} is missing`;
    if (sha256(bytes) !== file.sha256) return `${file.path} is damaged or of another version`;
  }
  return settingsFault(folder);
}

/** As `faultOf`, for a model that the user has chosen: any that transformers.js can load. */
export async function layoutFaultOf(folder: string): Promise<string | null> {
  for (const path of ['onnx/model_quantized.onnx', 'tokenizer.json']) {
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
