/** Whether a place lies in another one, by their codes in GB/T 2260: 330110 lies in 330100 and 330000. */
export function isWithin(code: string, above: string): boolean {
  const prefix = above.replace(/(?:00)+$/u, '');
  return code !== above && code.startsWith(prefix);
}
