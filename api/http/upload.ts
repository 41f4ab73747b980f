import { basename } from 'node:path';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { ZhengmaiError } from '../../graph/errors.ts';
import { VERSION_POLICIES, type VersionPolicy } from '../../graph/revision.ts';
import type { Services } from '../context.ts';
import { type Gate, wroteBy } from '../graphql.ts';
import { sayTo } from '../language/say-to.ts';
import type { Say } from '../language/sentences.ts';
import { clientOf, type RequestBudget } from '../limits/request-budget.ts';
import type { Ingested } from '../ports/ingest.ts';
import { untilClientLeaves } from './client-leaves.ts';

interface Upload {
  /** Of the file, or the address. */
  readonly name: string;
  /** Null: what stands at the address. */
  readonly content: Uint8Array | null;
}

/**
 * `POST /ingest`: one file as the body with its name in `?name=`, a form with any number of files, or no body and the address
 * of a page in `?address=`. Answers with an outcome a file; a file that cannot be read does not keep the others from being read, and `error` is set when none could.
 * `?versions=` says what becomes of a plan that is another version of a stored one.
 */
export function uploads(
  { ingest, ingestAddress, store, limits }: Services,
  gate: Gate,
  writes: RequestBudget,
): RequestHandler[] {
  return [express.raw({ type: () => true, limit: limits.uploadBytes }), readAll];

  async function readAll(request: Request, response: Response): Promise<void> {
    const versions = versionsOf(request);
    const signal = untilClientLeaves(response);
    const say = sayTo(request);
    const files = await uploadsOf(request);
    // The request itself was counted when it came.
    await writes.spend(clientOf(request), files.length - 1);
    const outcomes = [];
    for (const { name, content } of files) {
      if (signal.aborted) break;
      outcomes.push(
        await outcomeOf(say, name, () =>
          content === null ? ingestAddress(name, { versions, signal }) : ingest(name, content, { versions, signal }),
        ),
      );
    }
    wroteBy(gate, request)(
      'ingest',
      outcomes.flatMap(({ documents }) => documents.map(({ id }) => id)),
    );
    const failed = outcomes.every((outcome) => outcome.error !== null);
    response.status(failed ? 422 : 200).json({ outcomes, error: failed ? outcomes[0]?.error : null });
  }

  async function outcomeOf(say: Say, name: string, read: () => Promise<Ingested>) {
    try {
      const { documentIds, changed, notes, unread } = await read();
      const nodes = await store.nodes(documentIds);
      const documents = nodes.flatMap((node) =>
        node?.kind === 'Document' ? [{ id: node.id, title: node.title }] : [],
      );
      const told = unread.map((part) => ({ ...part, message: say(part.message) }));
      return { name, documents, changed, notes: notes.map(say), unread: told, error: null };
    } catch (error) {
      if (!(error instanceof ZhengmaiError)) throw error;
      return {
        name,
        documents: [],
        changed: false,
        notes: [],
        unread: [],
        error: { code: error.code, message: say(error.message) },
      };
    }
  }
}

function versionsOf({ query }: Request): VersionPolicy | undefined {
  if (query.versions === undefined) return undefined;
  const policy = VERSION_POLICIES.find((one) => one === query.versions);
  if (policy) return policy;
  throw new ZhengmaiError('BAD_INPUT', `\`?versions=\` is one of ${VERSION_POLICIES.join(', ')}.`);
}

async function uploadsOf(request: Request): Promise<readonly Upload[]> {
  const body: unknown = request.body;
  const { address } = request.query;
  if (typeof address === 'string') return [{ name: address.trim(), content: null }];
  if (!Buffer.isBuffer(body) || body.length === 0) {
    throw new ZhengmaiError('BAD_INPUT', 'The upload is empty; send a file as the body or a form with files.');
  }
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) {
    const { name } = request.query;
    if (typeof name !== 'string' || name.trim() === '') {
      throw new ZhengmaiError('BAD_INPUT', 'The upload has no name; give the file name in `?name=`.');
    }
    return [{ name: plainName(name), content: body }];
  }
  const form = await formOf(body, type);
  const files = [...form.values()].filter((value) => value instanceof File);
  if (files.length === 0) throw new ZhengmaiError('BAD_INPUT', 'The form holds no file; choose at least one.');
  return Promise.all(
    files.map(async (file) => ({ name: plainName(file.name), content: new Uint8Array(await file.arrayBuffer()) })),
  );
}

async function formOf(body: Buffer, type: string): Promise<FormData> {
  try {
    return await new globalThis.Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch (cause) {
    throw new ZhengmaiError('BAD_INPUT', 'The form cannot be read; send the files again.', { cause });
  }
}

/** Without folders, whichever system named them. */
function plainName(name: string): string {
  return basename(name.replaceAll('\\', '/'));
}
