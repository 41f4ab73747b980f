/** The language of messages as POSIX finds it in the environment (IEEE 1003.1, 8.2), else the system's: `zh_CN.UTF-8`, `zh-CN`. */
export function localeOf(env: {
  readonly LC_ALL?: string | undefined;
  readonly LC_MESSAGES?: string | undefined;
  readonly LANG?: string | undefined;
}): string {
  return env.LC_ALL || env.LC_MESSAGES || env.LANG || new Intl.DateTimeFormat().resolvedOptions().locale;
}
