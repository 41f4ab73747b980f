import express, { type RequestHandler, Router } from 'express';
import * as v from 'valibot';
import type { Embedder } from '../../graph/embed/embedder.ts';
import { profileOf } from '../../graph/embed/model-profiles.ts';
import { ZhengmaiError } from '../../graph/errors.ts';
import { clientOf, type RequestBudget } from '../limits/request-budget.ts';

/** Texts a request, as many as take a second or two. */
export const MOST_TEXTS = 64;
/** Characters a text; models read less than half of that. */
export const LONGEST_TEXT = 4_000;

const TEXT = v.pipe(
  v.string('"input" must be a text or a list of texts; numbers of tokens are not taken.'),
  v.nonEmpty('A text of "input" is empty.'),
  v.maxLength(LONGEST_TEXT, `A text of "input" has more than ${LONGEST_TEXT} characters: send pieces of it.`),
);

const REQUEST = v.object(
  {
    input: v.union(
      [
        TEXT,
        v.pipe(
          v.array(TEXT),
          v.minLength(1, '"input" has no text.'),
          v.maxLength(MOST_TEXTS, `"input" has more than ${MOST_TEXTS} texts: send several requests.`),
        ),
      ],
      // The alternative that fits best tells more than that none does.
      ({ issues }) => issues?.at(-1)?.message ?? '"input" must be a text or a list of texts.',
    ),
    model: v.optional(v.string('"model" must be a name.')),
    encoding_format: v.optional(v.picklist(['float', 'base64'], '"encoding_format" must be float or base64.'), 'float'),
    input_type: v.optional(v.picklist(['query', 'passage'], '"input_type" must be query or passage.'), 'query'),
    dimensions: v.optional(v.number('"dimensions" must be a number.')),
  },
  'Send a JSON object with "input", a text or a list of texts.',
);

/**
 * `POST /v1/embeddings` in OpenAI's form: the vectors that this server searches with, so that others embed their questions alike.
 * Texts are questions unless `input_type` says `passage`; each counts against the client's budget of a minute. `usage` counts characters, since the model's tokens are its own affair.
 */
export function embeddings(embedder: Embedder | null, budget: Pick<RequestBudget, 'spend'>): Router {
  const answer: RequestHandler = async (request, response) => {
    if (!request.is('application/json')) {
      throw new ZhengmaiError('BAD_INPUT', 'Embeddings take JSON: send it with `Content-Type: application/json`.');
    }
    const parsed = v.safeParse(REQUEST, request.body);
    if (!parsed.success) throw new ZhengmaiError('BAD_INPUT', parsed.issues[0].message);
    if (embedder === null) {
      throw new ZhengmaiError('MODEL_UNAVAILABLE', 'This server has no embedding model: its log says why.');
    }
    const { input, model, encoding_format, input_type, dimensions } = parsed.output;
    refuseOther(embedder, model, dimensions);
    const texts = typeof input === 'string' ? [input] : input;
    await budget.spend(clientOf(request), texts.length).catch((refusal: unknown) => {
      response.set('Retry-After', String(RETRY_AFTER_S));
      throw refusal;
    });
    const vectors =
      input_type === 'passage'
        ? await embedder.embed(texts)
        : await Promise.all(texts.map((text) => embedder.embedQuery(text)));
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    response.json({
      object: 'list',
      data: vectors.map((vector, index) => ({
        object: 'embedding',
        index,
        embedding: encoding_format === 'base64' ? toBase64(vector) : [...vector],
      })),
      model: embedder.model,
      usage: { prompt_tokens: characters, total_tokens: characters },
    });
  };
  return Router().post('/', express.json({ limit: MOST_TEXTS * LONGEST_TEXT * BYTES_A_CHARACTER }), answer);
}

/** By then a client has a good part of its budget again. */
const RETRY_AFTER_S = 30;
/** In UTF-8, at most. */
const BYTES_A_CHARACTER = 3;

/** Vectors of two models must never meet, so a request for another one is no request for ours. */
function refuseOther(embedder: Embedder, model: string | undefined, dimensions: number | undefined): void {
  const ours = profileOf(embedder.model.replace(/-int8$|\+passage$/, ''));
  if (model !== undefined && model !== embedder.model && (ours === null || profileOf(model) !== ours)) {
    throw new ZhengmaiError('NOT_FOUND', `The model ${model} is not here: this server embeds with ${embedder.model}.`);
  }
  if (dimensions !== undefined && dimensions !== embedder.dimensions) {
    throw new ZhengmaiError(
      'BAD_INPUT',
      `Vectors have ${embedder.dimensions} dimensions here: ask without "dimensions".`,
    );
  }
}

/** 32-bit numbers, the smallest byte first, as OpenAI packs them. */
function toBase64(vector: Float32Array): string {
  const bytes = Buffer.alloc(vector.length * 4);
  for (const [i, value] of vector.entries()) bytes.writeFloatLE(value, i * 4);
  return bytes.toString('base64');
}
