import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedOptions, embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { openSqlite } from '../../../graph/embedded/sqlite/driver.ts';
import { digest } from '../../../graph/store/digest.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { buildRevision, buildSourceGraph, buildVectors } from '../../builders.ts';

describe('opening the embedded store', () => {
  let folder: string;
  let opened: GraphStore[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhengmai-opening-'));
    opened = [];
  });
  afterEach(async () => {
    for (const store of opened) await store.close();
    rmSync(folder, { recursive: true });
  });

  const open = async (path: string, options: Partial<EmbeddedOptions> = {}) => {
    const store = embeddedStore({ path, dimensions: 8, model: 'small', ...options });
    await store.open();
    opened.push(store);
    return store;
  };
  const filled = async (path: string, options: Partial<EmbeddedOptions> = {}) => {
    const store = await open(path, options);
    const graph = buildSourceGraph();
    await store.saveSource(graph, options.model === null ? new Map() : buildVectors(graph, options.dimensions ?? 8));
    return { store, graph };
  };

  /** The opening fails with one sentence that names the file, and neither the file nor its folder changes. */
  const expectRefusal = async (path: string, code: string, options: Partial<EmbeddedOptions> = {}) => {
    const before = { bytes: readFileSync(path), files: readdirSync(folder) };
    const store = embeddedStore({ path, dimensions: 8, model: 'small', ...options });
    const refusal = await store.open().then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ name: 'ZhengmaiError', code, message: expect.stringMatching(/^[^\n]+\.$/) });
    expect(refusal).toMatchObject({ message: expect.stringContaining(path) });
    expect({ bytes: readFileSync(path), files: readdirSync(folder) }).toEqual(before);
    return String(refusal);
  };

  it('makes the folders above, and finds everything again afterwards', async () => {
    const path = join(folder, 'deep', 'er', 'store.db');
    const { store, graph } = await filled(path);
    const before = [await digest(store), await store.stats()];
    await store.close();
    const again = await open(path);
    expect([await digest(again), await again.stats()]).toEqual(before);
    expect(await again.suggest('法治', ['Document'], 1)).toHaveLength(1);
    expect(
      await again.nearestPassages([...buildVectors(graph, 8).values()][0] ?? new Float32Array(), {}, 1),
    ).toHaveLength(1);
  });

  it('may be asked twice, and answers once it is open', async () => {
    const store = await open(join(folder, 'store.db'));
    await store.open();
    expect(await store.health()).toEqual({ ok: true, message: null });
  });

  it('is needed before any question, and again after closing', async () => {
    const store = embeddedStore({ path: join(folder, 'store.db'), dimensions: null, model: null });
    await expect(store.stats()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await store.health()).toMatchObject({ ok: false, message: expect.stringContaining('open') });
    await store.open();
    await store.close();
    await store.close();
    await expect(store.stats()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await store.open();
    expect((await store.stats()).sources).toBe(0);
    await store.close();
  });

  it('lets two stores hold one file, each seeing what the other wrote', async () => {
    const path = join(folder, 'store.db');
    const one = await open(path);
    const { graph } = await filled(path);
    expect((await one.stats()).sources).toBe(1);
    expect(await one.suggest('法治', ['Document'], 1)).toHaveLength(1);
    await one.removeDocument(graph.nodes.find((node) => node.kind === 'Document')?.id ?? '');
    expect((await opened[1]?.stats())?.sources).toBe(0);
  });

  it('keeps what was saved when the program ends without closing', async () => {
    const path = join(folder, 'store.db');
    const { store } = await filled(path);
    const copy = join(folder, 'copy.db');
    for (const suffix of ['', '-wal']) {
      if (existsSync(path + suffix)) writeFileSync(copy + suffix, readFileSync(path + suffix));
    }
    const recovered = await open(copy);
    expect(await digest(recovered)).toBe(await digest(store));
  });

  it('refuses a folder that cannot be made or written', async () => {
    writeFileSync(join(folder, 'file'), 'not a folder');
    for (const path of [join(folder, 'file', 'store.db'), folder]) {
      const store = embeddedStore({ path, dimensions: 8, model: 'small' });
      await expect(store.open()).rejects.toMatchObject({
        name: 'ZhengmaiError',
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining(path),
      });
    }
    expect(readFileSync(join(folder, 'file'), 'utf-8')).toBe('not a folder');
  });

  it('refuses a file that is no database', async () => {
    const path = join(folder, 'plan.txt');
    writeFileSync(path, '关于推进法治建设的工作方案\n'.repeat(100));
    expect(await expectRefusal(path, 'STORE_INCOMPATIBLE')).toContain('not a store of Zhengmai');
  });

  it('refuses the database of another program', async () => {
    const path = join(folder, 'other.db');
    const other = openSqlite(path);
    other.exec('CREATE TABLE notes (text TEXT)');
    other.close();
    expect(await expectRefusal(path, 'STORE_INCOMPATIBLE')).toContain('not a store of Zhengmai');
  });

  it('refuses a store of a newer version', async () => {
    const path = join(folder, 'store.db');
    await (await open(path)).close();
    const file = openSqlite(path);
    file.pragma('user_version = 999');
    file.close();
    expect(await expectRefusal(path, 'STORE_INCOMPATIBLE')).toContain('newer version');
  });

  it('refuses a damaged store', async () => {
    const path = join(folder, 'store.db');
    const { store } = await filled(path);
    await store.close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0x5a, 4096, bytes.length - 4096));
    expect(await expectRefusal(path, 'STORE_UNAVAILABLE')).toContain('damaged');
  });

  it('refuses a store cut short', async () => {
    const path = join(folder, 'store.db');
    const { store } = await filled(path);
    await store.close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    expect(await expectRefusal(path, 'STORE_UNAVAILABLE')).toContain('damaged');
  });

  it('refuses a store cut to nothing, and says what to do', async () => {
    const path = join(folder, 'store.db');
    await (await filled(path)).store.close();
    writeFileSync(path, '');
    expect(await expectRefusal(path, 'STORE_UNAVAILABLE')).toContain('empty (0 bytes)');
  });

  it('makes no new store beside the log of one that was removed', async () => {
    const path = join(folder, 'store.db');
    await filled(path);
    rmSync(path);
    const store = embeddedStore({ path, dimensions: 8, model: 'small' });
    await expect(store.open()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining(`${path}-wal`),
    });
    expect(existsSync(path)).toBe(false);
  });

  it('leaves nothing beside the store it has made', async () => {
    await (await open(join(folder, 'store.db'))).close();
    expect(readdirSync(folder)).toEqual(['store.db']);
  });

  it('lets several make the same store at once', async () => {
    const path = join(folder, 'store.db');
    const stores = await Promise.all([open(path), open(path), open(path)]);
    const graph = buildSourceGraph();
    await stores[0]?.saveSource(graph, buildVectors(graph, 8));
    for (const store of stores) expect((await store.stats()).sources).toBe(1);
  });

  it.each([
    ['removed', (path: string) => rmSync(path)],
    ['replaced', (path: string) => renameSync(`${path}.other`, path)],
    ['empty', (path: string) => truncateSync(path)],
  ])('tells that its file was %s while it was open, and saves nothing into it', async (word, harm) => {
    const path = join(folder, 'store.db');
    const { store, graph } = await filled(path);
    await (await filled(`${path}.other`)).store.close();
    expect(await store.health()).toEqual({ ok: true, message: null });
    harm(path);
    const told = expect.stringMatching(new RegExp(`${word}.*\\.$`));
    expect(await store.health()).toMatchObject({ ok: false, message: told });
    const refusal = { code: 'STORE_UNAVAILABLE', message: told };
    await expect(store.saveSource(graph, new Map())).rejects.toMatchObject(refusal);
    await expect(store.removeDocument('doc-any')).rejects.toMatchObject(refusal);
  });

  it('brings a store of an older version up to date, and keeps all that is in it', async () => {
    const path = join(folder, 'store.db');
    const { store, graph } = await filled(path);
    // How sure facts are was not kept then.
    const edges = graph.edges.map((edge) => ({ ...edge, confidence: null }));
    await store.saveSource({ ...graph, edges }, buildVectors(graph, 8));
    const before = await digest(store);
    await store.close();
    const file = openSqlite(path);
    for (const table of ['node', 'edge', 'source', 'passage', 'vector', 'revision'])
      file.exec(`DROP TRIGGER ${table}_counted; DROP TRIGGER ${table}_uncounted`);
    file.exec(
      'DROP TABLE tally; DROP INDEX target_order; CREATE INDEX target_order ON target (metric, (value IS NULL), coalesce(value, 0)); ALTER TABLE target DROP COLUMN level; ALTER TABLE target DROP COLUMN nature; ALTER TABLE edge DROP COLUMN confidence; ALTER TABLE document DROP COLUMN kind; ALTER TABLE measure DROP COLUMN deadline; ALTER TABLE source DROP COLUMN boxes; ALTER TABLE source DROP COLUMN confidences; ALTER TABLE source DROP COLUMN unread; DROP INDEX target_metric; DROP TABLE revision; DROP TABLE packed; DROP TABLE seal; CREATE TABLE vector_signs (key INTEGER PRIMARY KEY)',
    );
    file.pragma('user_version = 1');
    file.close();
    const migrated = await open(path);
    expect(await digest(migrated)).toBe(before);
    const [vector = new Float32Array()] = buildVectors(graph, 8).values();
    expect(await migrated.nearestPassages(vector, {}, 5)).toHaveLength(1);
    const documentId = graph.nodes.find((node) => node.kind === 'Document')?.id ?? '';
    await migrated.saveSource(graph, new Map(), [buildRevision({ documentId })]);
    expect((await migrated.revisions(documentId, { first: 1 })).total).toBe(1);
  });

  it('refuses another model or other dimensions than those of its vectors', async () => {
    const path = join(folder, 'store.db');
    await (await filled(path)).store.close();
    expect(await expectRefusal(path, 'STORE_INCOMPATIBLE', { dimensions: 16 })).toContain('8 dimensions');
    expect(await expectRefusal(path, 'STORE_INCOMPATIBLE', { model: 'large' })).toContain('small');
  });

  it('takes a model later, and another as long as there are no vectors', async () => {
    const path = join(folder, 'store.db');
    const { store, graph } = await filled(path, { dimensions: null, model: null });
    await expect(store.saveSource(graph, buildVectors(graph, 8))).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await store.close();
    await (await open(path)).close();
    const other = await open(path, { dimensions: 16, model: 'large' });
    await other.saveSource(graph, buildVectors(graph, 16));
    expect((await other.stats()).vectors).toBe(1);
  });

  it('opens without a model what was made with one, and keeps its vectors', async () => {
    const path = join(folder, 'store.db');
    const { store, graph } = await filled(path);
    await store.close();
    const lexical = await open(path, { dimensions: null, model: null });
    expect(await lexical.lexicalPassages(['推'], {}, 5)).toHaveLength(1);
    await lexical.saveSource(graph, new Map());
    expect((await lexical.stats()).vectors).toBe(1);
  });
});
