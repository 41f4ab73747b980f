import { ZhengmaiError } from '../../graph/errors.ts';
import type { Context } from '../context.ts';

/** Refuses lists of ids that no page shows. */
export function checkIds(ids: readonly string[], { limits }: Context): void {
  if (ids.length > limits.ids) {
    throw new ZhengmaiError(
      'LIMIT_EXCEEDED',
      `${ids.length} ids were given and ${limits.ids} are allowed at once; ask in several requests.`,
    );
  }
}
