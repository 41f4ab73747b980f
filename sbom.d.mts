/** Paths in the lock file of what comes with the program. */
export function shippedPaths(lock: { readonly packages: Readonly<Record<string, object>> }): ReadonlySet<string>;
