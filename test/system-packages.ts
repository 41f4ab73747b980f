import { spawnSync } from 'node:child_process';

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
    isThere: () => answers('java', '-version') && answers('javac', '-version') && answers('mvn', '--version'),
    debian: ['default-jdk-headless', 'maven'],
    lack: 'There is no Java with Maven: install them (Debian: apt-get install default-jdk-headless maven), or the tests on a real Neo4j will fail.',
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
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { stdio: [...stdio], env });
  }
  return missing.filter((needed) => !needed.isThere()).map(({ lack }) => lack);
}

function answers(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function output(program: string, ...args: readonly string[]): string {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout.trim();
}
