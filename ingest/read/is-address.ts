/** Whether what was given to read is the address of a page or a file on the web, and no path. */
export function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}
