import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';

/** A batch: a row a text, all of the length of the longest. */
export interface Tokens {
  readonly ids: readonly (readonly number[])[];
  /** Which tokens are the text's; the others are padding. */
  readonly masks: readonly (readonly boolean[])[];
  /** Of the first or the second text of a pair: with us always 0. */
  readonly types: readonly (readonly number[])[];
}

/** Loads a model's own tokenizer. Texts are cut off at `maxTokens`, or earlier where the model takes less. */
export async function loadTokenizer(folder: string, maxTokens: number): Promise<(texts: readonly string[]) => Tokens> {
  const read = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const [rules, settings]: [object, Settings] = await Promise.all([
    read('tokenizer.json'),
    read('tokenizer_config.json'),
  ]);
  const tokenizer = new Tokenizer(rules, settings);
  const most = Math.min(maxTokens, settings.model_max_length ?? maxTokens);
  const { pad_token: named } = settings;
  const padding = tokenizer.token_to_id((typeof named === 'object' ? named?.content : named) ?? '[PAD]') ?? 0;

  return (texts) => {
    const rows = texts.map((text) => tokenizer.encode(text).ids.slice(0, most));
    const length = Math.max(...rows.map((row) => row.length));
    const padded = <T>(row: readonly T[], filler: T): T[] => {
      const rest = Array.from({ length: length - row.length }, () => filler);
      return settings.padding_side === 'left' ? [...rest, ...row] : [...row, ...rest];
    };
    return {
      ids: rows.map((row) => padded(row, padding)),
      masks: rows.map((row) =>
        padded(
          row.map(() => true),
          false,
        ),
      ),
      types: rows.map(() => Array.from({ length }, () => 0)),
    };
  };
}

interface Settings {
  readonly model_max_length?: number;
  readonly padding_side?: 'left' | 'right';
  readonly pad_token?: string | { readonly content: string } | null;
}
