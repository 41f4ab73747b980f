import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { ANSWER_SCHEMA, type Answer, asResult } from './answer.ts';
import type { McpContext } from './context.ts';

interface ToolSketch<Input extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly answer: (context: McpContext, input: z.output<Input>) => Promise<Answer>;
}

export interface Tool {
  readonly name: string;
  readonly register: (server: McpServer, context: McpContext) => void;
}

/** A question that can be asked; all of them read only. */
export function tool<Input extends z.ZodObject>(sketch: ToolSketch<Input>): Tool {
  const { name, title, description, input, answer } = sketch;
  return {
    name,
    register(server, context) {
      server.registerTool<typeof ANSWER_SCHEMA, z.ZodObject>(
        name,
        {
          title,
          description,
          inputSchema: input,
          outputSchema: ANSWER_SCHEMA,
          annotations: { readOnlyHint: true, openWorldHint: false },
        },
        // The server has parsed it by `input`.
        (given: unknown, { signal }) => asResult(() => answer({ ...context, signal }, given as z.output<Input>)),
      );
    },
  };
}

export const limitOf = (most: number, usual: number) =>
  z.number().int().min(1).max(most).default(usual).describe(`How many to answer with, ${usual} unless given.`);
