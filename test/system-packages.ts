import { spawnSync } from 'node:child_process';
import { findJava } from './neo4j/server/java.ts';

interface SystemPackage {
  readonly isThere: () => boolean;
  readonly debian: readonly string[];
  readonly lack: string;
}

const NEEDED: readonly SystemPackage[] = [
  {
    isThere: () => ['chromium', 'chromium-browser', 'google-chrome'].some((name) => answers(name, '--version')),
    debian: ['chromium'],
    lack: 'There is no Chromium: install it (Debian: apt-get install chromium), or the tests in a browser will fail.',
  },
  {
    isThere: () => answers('fc-list', ':lang=zh', 'file') && output('fc-list', ':lang=zh', 'file') !== '',
    debian: ['fontconfig', 'fonts-noto-cjk'],
    lack: 'There is no Chinese font: install one (Debian: apt-get install fonts-noto-cjk), or pages show boxes.',
  },
  {
    isThere: () => findJava(17) !== null,
    debian: ['openjdk-17-jdk-headless'],
    lack: 'There is no JDK 17: install one (Debian 12: apt-get install openjdk-17-jdk-headless), or the tests on Neo4j 5.26 will fail.',
  },
  {
    isThere: () => findJava(25) !== null,
    debian: ['openjdk-25-jdk-headless'],
    lack: 'There is no JDK 25: install one under /usr/lib/jvm or name it in JAVA_HOME, or the tests on Neo4j 2026 will fail.',
  },
  {
    isThere: () => answers('mvn', '--version'),
    debian: ['maven'],
    lack: 'There is no Maven: install it (Debian: apt-get install maven), or the tests on a real Neo4j will fail.',
  },
  {
    isThere: () => answers('python3', '-c', 'import venv, ensurepip'),
    debian: ['python3-venv'],
    lack: 'There is no Python with venv: install it (Debian: apt-get install python3-venv), or the test of neo4j-graphrag will fail.',
  },
  {
    isThere: () => answers('docker', 'compose', 'version') || answers('docker-compose', '--version'),
    debian: ['docker-compose'],
    lack: 'There is no Docker Compose: install it (Debian: apt-get install docker-compose), or docker-compose.yml goes unchecked.',
  },
];

/** Installs what the tests need of the system, where this user may; what is lacking after that is returned as sentences. */
export function installSystemPackages(): string[] {
  const missing = NEEDED.filter((needed) => !needed.isThere());
  if (missing.length > 0 && process.getuid?.() === 0 && answers('apt-get', '--version')) {
    const packages = missing.flatMap(({ debian }) => debian);
    process.stderr.write(`Installing ${packages.join(', ')}.\n`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const stdio = ['ignore', 'ignore', 'inherit'] as const;
    spawnSync('apt-get', ['update', '-q'], { stdio: [...stdio], env });
    // A package that this Debian does not have would keep the others from being installed.
    const known = packages.filter((name) => answers('apt-cache', 'show', name));
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...known], { stdio: [...stdio], env });
  }
  return missing.filter((needed) => !needed.isThere()).map(({ lack }) => lack);
}

function answers(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function output(program: string, ...args: readonly string[]): string {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout.trim();
}
