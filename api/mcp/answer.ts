import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { ZhengmaiError } from '../../graph/errors.ts';

/**
 * found: here it is; none: the plans say nothing of it; not_covered: there is no plan here that could say it, so that
 * nothing follows from the silence; unreadable: the plan is here, but not all of it could be read.
 */
export const STATUSES = ['found', 'none', 'not_covered', 'unreadable'] as const;

export interface Answer {
  readonly status: (typeof STATUSES)[number];
  /** One sentence for whoever asked, where the status needs one. */
  readonly message?: string;
  readonly [part: string]: unknown;
}

export const ANSWER_SCHEMA = z.looseObject({
  status: z.enum(STATUSES),
  message: z.string().optional(),
});

/** As structured content, and as text for clients that know no other. What a person can mend is said; the rest is a defect. */
export async function asResult(answer: () => Promise<Answer>): Promise<CallToolResult> {
  try {
    const found = await answer();
    return { structuredContent: found, content: [{ type: 'text', text: JSON.stringify(found) }] };
  } catch (error) {
    if (!(error instanceof ZhengmaiError)) throw error;
    return { isError: true, content: [{ type: 'text', text: `${error.code}: ${error.message}` }] };
  }
}
