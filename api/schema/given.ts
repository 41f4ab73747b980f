/** Arguments as the store takes them: GraphQL's null says the same as leaving out. */
export function given<T extends object>(args: T): { [K in keyof T]: Exclude<T[K], null> } {
  const entries = Object.entries(args).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], null> };
}
