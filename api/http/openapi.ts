import { type RequestHandler, Router } from 'express';
import { ERROR_CODES } from '../../graph/errors.ts';
import { VERSION_POLICIES } from '../../graph/revision.ts';
import { CITATION_FORMATS } from '../export/citations.ts';
import { DRAWN_FORMATS } from '../export/drawn-graph.ts';
import { DOCUMENT_PARAMETERS, OWNERSHIP_PARAMETERS, TARGET_PARAMETERS } from '../export/export-filter.ts';
import { TABLES } from '../export/exports.ts';
import { TEXT_FORMATS } from '../export/graph/text-formats.ts';
import { LEDGER_FILES } from '../export/ledger/ledger-files.ts';
import { PERMALINKS } from '../permalink.ts';
import { version } from '../version.ts';

const JSON_TYPE = 'application/json';

/** `/openapi.json`: what the server answers beside GraphQL, which describes itself. */
export function openapiEndpoint(): Router {
  const description = describe();
  const answer: RequestHandler = (_request, response) => {
    response.json(description);
  };
  return Router().get('/openapi.json', answer);
}

/** Made of the same tables as the routes, so that neither knows a format or a filter that the other does not. */
function describe() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zhengmai 政脉',
      version: version(),
      description:
        'What Chinese government plans say, with the sentence behind each fact. Questions with pages and filters go to POST /graphql.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Where reading is open no token is asked for.
    security: [{}, { token: [] }],
    paths: {
      '/healthz': { get: operation('Does the process answer?', { 200: body(JSON_TYPE, OK) }) },
      '/readyz': {
        get: operation('Does its store answer too?', { 200: body(JSON_TYPE, HEALTH), 503: body(JSON_TYPE, HEALTH) }),
      },
      '/metrics': {
        get: operation('Figures for Prometheus; away from this machine for admins.', { 200: body('text/plain', TEXT) }),
      },
      '/openapi.json': { get: operation('This description.', { 200: body(JSON_TYPE, { type: 'object' }) }) },
      '/ingest': { post: ingestOperation() },
      ...tablePaths(),
      ...Object.fromEntries(
        Object.entries(TEXT_FORMATS).map(([name, { type }]) => [
          `/export/graph.${name}`,
          {
            get: operation(`The whole graph as ${name}.`, { 200: body(type, name === 'jsonld' ? LINKED_DATA : TEXT) }),
          },
        ]),
      ),
      ...drawnPaths(),
      ...citationPaths(),
      ...ledgerPaths(),
      ...permalinkPaths(),
      ...viewPaths(),
      '/page-picture/{id}': { get: pagePictureOperation() },
      '/feed/documents.atom': { get: operation('The newest plans.', { 200: body('application/atom+xml', TEXT) }) },
      '/feed/measures.atom': {
        get: {
          ...operation('A saved search, newest first.', { 200: body('application/atom+xml', TEXT), 400: FAILED }),
          parameters: [parameter('q', 'A question.'), ...OWNERSHIP_PARAMETERS.map((name) => parameter(name))],
        },
      },
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: ERROR },
    },
  };
}

function pagePictureOperation() {
  return {
    ...operation('The lines of a stretch of a document on the picture of their page, marked.', {
      200: body('image/webp', TEXT),
      400: FAILED,
      404: FAILED,
    }),
    parameters: [
      { name: 'id', in: 'path', required: true, schema: TEXT },
      parameter('start', 'Where the stretch begins, in UTF-16 code units of the source.'),
      parameter('end', 'Where it ends.'),
      parameter('whole', 'If given, the whole page.'),
    ],
  };
}

const TEXT = { type: 'string' } as const;
const LINKED_DATA = { type: 'object', required: ['@context', '@graph'] } as const;
const OK = { type: 'object', required: ['ok'], properties: { ok: { const: true } } } as const;
const HEALTH = {
  type: 'object',
  required: ['ok', 'message'],
  properties: { ok: { type: 'boolean' }, message: { type: ['string', 'null'] } },
} as const;
const PROBLEM = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { enum: [...ERROR_CODES, 'INTERNAL'] },
    message: { type: 'string', description: 'One sentence that says what to do.' },
  },
} as const;
const ERROR = { type: 'object', required: ['error'], properties: { error: PROBLEM } } as const;
const FAILED = body(JSON_TYPE, { $ref: '#/components/schemas/Error' });

const OUTCOMES = {
  type: 'object',
  required: ['outcomes', 'error'],
  properties: {
    error: { anyOf: [PROBLEM, { type: 'null' }] },
    outcomes: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'documents', 'changed', 'notes', 'unread', 'error'],
        properties: {
          name: { type: 'string' },
          documents: {
            type: 'array',
            items: { type: 'object', required: ['id', 'title'], properties: { id: TEXT, title: TEXT } },
          },
          changed: { type: 'boolean' },
          notes: { type: 'array' },
          unread: { type: 'array' },
          error: { anyOf: [PROBLEM, { type: 'null' }] },
        },
      },
    },
  },
} as const;

function ingestOperation() {
  return {
    ...operation('Takes in a file (the body, or files of a form), or the page at an address.', {
      200: body(JSON_TYPE, OUTCOMES),
      400: FAILED,
      422: body(JSON_TYPE, OUTCOMES),
    }),
    parameters: [
      parameter('name', 'Name of the file in the body.'),
      parameter('address', 'Address of a page, instead of a body.'),
      {
        ...parameter('versions', 'What becomes of another version of a stored plan.'),
        schema: { enum: VERSION_POLICIES },
      },
    ],
    requestBody: {
      content: {
        'application/octet-stream': {},
        'multipart/form-data': {
          schema: { type: 'object', additionalProperties: { type: 'string', format: 'binary' } },
        },
      },
    },
  };
}

function tablePaths() {
  const paths = Object.keys(TABLES).map((name) => {
    const parameters = (FILTERED_BY[name] ?? OWNERSHIP_PARAMETERS).map((one) => parameter(one));
    const get = operation(`The table ${name}, each row with the words it rests on.`, {
      200: body('text/csv', TEXT),
      400: FAILED,
    });
    return [`/export/${name}.csv`, { get: { ...get, parameters } }] as const;
  });
  return Object.fromEntries(paths);
}

/** Tables that are not filtered as measures are. */
const FILTERED_BY: Readonly<Record<string, readonly string[]>> = {
  targets: TARGET_PARAMETERS,
  'joint-issuers': DOCUMENT_PARAMETERS,
};

function ledgerPaths() {
  const paths = Object.entries(LEDGER_FILES).map(([ending, { type }]) => {
    const get = operation(`The task ledger of a plan, as ${ending}: a row a measure.`, {
      200: body(type.split(';')[0] ?? type, TEXT),
      404: FAILED,
    });
    return [`/export/ledger/{id}.${ending}`, { get: { ...get, parameters: [ID] } }] as const;
  });
  return Object.fromEntries(paths);
}

function citationPaths() {
  const paths = Object.entries(CITATION_FORMATS).map(([ending, { type, form }]) => {
    const schema = type.endsWith('json') ? { type: 'array' } : TEXT;
    const get = operation(`References to all plans, as ${form}.`, { 200: body(type, schema), 400: FAILED });
    return [
      `/export/citations.${ending}`,
      { get: { ...get, parameters: DOCUMENT_PARAMETERS.map((one) => parameter(one)) } },
    ] as const;
  });
  return Object.fromEntries(paths);
}

function permalinkPaths() {
  const paths = Object.entries(PERMALINKS).map(([kind, path]) => {
    const get = operation(`A ${kind.toLowerCase()}: JSON-LD, or for browsers its page in the explorer.`, {
      200: body('application/ld+json', LINKED_DATA),
      303: { description: 'The page.' },
      404: FAILED,
    });
    return [`/${path}/{id}`, { get: { ...get, parameters: [ID] } }] as const;
  });
  return Object.fromEntries(paths);
}

function drawnPaths() {
  const properties = { ids: { type: 'array', items: TEXT }, about: TEXT } as const;
  const schema = { type: 'object', required: ['ids'], properties } as const;
  return Object.fromEntries(
    Object.entries(DRAWN_FORMATS).map(([name, { type }]) => [
      `/export/drawn.${name}`,
      {
        post: {
          ...operation(`Some nodes and the relations among them as ${name}.`, { 200: body(type, TEXT), 400: FAILED }),
          requestBody: { required: true, content: { [JSON_TYPE]: { schema } } },
        },
      },
    ]),
  );
}

function viewPaths() {
  const keep = operation(
    'Keeps the address of a view of the explorer under a short name; the same address has the same name.',
    {
      200: body(JSON_TYPE, stringsOf('id')),
      400: FAILED,
      429: FAILED,
    },
  );
  const find = operation('The address that a view was kept with.', {
    200: body(JSON_TYPE, stringsOf('address')),
    404: FAILED,
  });
  return {
    '/views': {
      post: { ...keep, requestBody: { required: true, content: { [JSON_TYPE]: { schema: stringsOf('address') } } } },
    },
    '/views/{id}': { get: { ...find, parameters: [ID] } },
  };
}

const ID = { name: 'id', in: 'path', required: true, schema: TEXT } as const;

function stringsOf(name: string) {
  return { type: 'object', required: [name], properties: { [name]: TEXT } } as const;
}

function operation(summary: string, responses: Readonly<Record<number, object>>) {
  return { summary, responses };
}

function body(type: string, schema: object) {
  return { description: 'The answer.', content: { [type]: { schema } } };
}

function parameter(name: string, description?: string) {
  return { name, in: 'query', ...(description && { description }), schema: TEXT } as const;
}
