import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const INSTALLED = '/usr/lib/jvm';

/** The `java` of a JDK of this version, from JAVA_HOME or among those installed; null when there is none. */
export function findJava(major: number): string | null {
  const homes = [
    process.env.JAVA_HOME ?? '',
    ...(existsSync(INSTALLED) ? readdirSync(INSTALLED).map((name) => join(INSTALLED, name)) : []),
  ];
  for (const home of homes) {
    // A runtime alone cannot start a program from its source.
    if (home === '' || !existsSync(join(home, 'bin/javac'))) continue;
    const java = join(home, 'bin/java');
    if (spawnSync(java, ['-version'], { encoding: 'utf8' }).stderr.includes(`version "${major}.`)) return java;
  }
  return null;
}
