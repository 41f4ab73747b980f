import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findJava } from './java.ts';

/** Versions the store is proven on, with the Java each needs. */
export const NEO4J_VERSIONS = { '5.26.30': 17, '2026.08.1': 25 } as const;
export type Neo4jVersion = keyof typeof NEO4J_VERSIONS;

export interface Neo4jServer {
  readonly uri: string;
  readonly user: 'neo4j';
  readonly password: string;
  readonly port: number;
  /** Its process. */
  readonly pid: number;
  /** Where its data lies: start again with the same folder to find it. */
  readonly folder: string;
  /** Ends it as a crash would, without any shutdown. */
  kill(): Promise<void>;
  /** Ends it properly and removes its data, when it made the folder. */
  stop(): Promise<void>;
}

export interface Neo4jServerOptions {
  readonly version?: Neo4jVersion;
  readonly port?: number;
  readonly folder?: string;
  readonly readOnly?: boolean;
  /** For benchmarks: all that Java can do for speed. Tests are over before that pays. */
  readonly optimise?: boolean;
}

/** Starts a real Neo4j on a free port of 127.0.0.1; the first start fetches its jars with Maven and keeps them. */
export async function startNeo4j(options: Neo4jServerOptions = {}): Promise<Neo4jServer> {
  const version = options.version ?? '5.26.30';
  const java = javaOf(NEO4J_VERSIONS[version]);
  const jars = await provisionJars(version);
  const port = options.port ?? (await freePort());
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'zhengmai-neo4j-')));
  const password = 'a-password-for-tests';
  const launcher = fileURLToPath(new URL('./Neo4jServer.java', import.meta.url));
  const mode = options.readOnly ? ['read-only'] : [];
  const server = spawn(java, [
    '-Xmx1g',
    ...(options.optimise ? [] : QUICK_START),
    '-cp',
    join(jars, '*'),
    launcher,
    String(port),
    folder,
    password,
    ...mode,
  ]);
  const exited = new Promise<void>((done) => server.once('exit', () => done()));

  let printed = '';
  await new Promise<void>((ready, fail) => {
    const listen = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('ready')) ready();
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', (code) =>
      fail(new Error(`Neo4j ${version} ended with ${code} before it was ready:\n${printed.slice(-2_000)}`)),
    );
    server.once('error', fail);
  });

  return {
    uri: `neo4j://127.0.0.1:${port}`,
    user: 'neo4j',
    password,
    port,
    pid: server.pid ?? 0,
    folder,
    kill: async () => {
      server.kill('SIGKILL');
      await exited;
    },
    stop: async () => {
      server.stdin.end();
      await exited;
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Compiles once and collects on one thread, which leaves the machine to the tests. */
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

const POM = (version: string) => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>zhengmai</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version>
  <dependencies><dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency></dependencies>
</project>
`;

/** Folder with the server's jars, fetched once; a half-finished fetch never looks finished. */
async function provisionJars(version: Neo4jVersion): Promise<string> {
  const cache = join(homedir(), '.cache', 'zhengmai', 'neo4j');
  const jars = join(cache, version);
  if (existsSync(jars)) return jars;
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'fetch-'));
  await writeFile(join(work, 'pom.xml'), POM(version));
  try {
    await promisify(execFile)(
      'mvn',
      ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${join(work, 'lib')}`, '-DincludeScope=runtime'],
      { cwd: work },
    );
  } catch (error) {
    throw new Error(
      `Neo4j ${version} could not be fetched with Maven: install mvn and check that it reaches its repository.`,
      { cause: error },
    );
  }
  // Another test process may have been faster; its jars are as good.
  await rename(join(work, 'lib'), jars).catch((error: unknown) => {
    if (!existsSync(jars)) throw error;
  });
  await rm(work, { recursive: true, force: true });
  return jars;
}

function javaOf(major: number): string {
  const java = findJava(major);
  if (java === null) {
    throw new Error(`Neo4j needs a JDK ${major} for this test: install one under /usr/lib/jvm or set JAVA_HOME.`);
  }
  return java;
}

/** A port of 127.0.0.1 that nothing listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1.');
  return address.port;
}
