import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { McpContext } from './context.ts';
import { documentsTool, outlineTool, passageTool } from './tools/document.ts';
import { measureTool } from './tools/measure.ts';
import { ownershipTool } from './tools/ownership.ts';
import { precedentsTool } from './tools/precedents.ts';
import { searchTool } from './tools/search.ts';
import { targetsTool } from './tools/targets.ts';

const TOOLS = [
  searchTool,
  measureTool,
  documentsTool,
  outlineTool,
  passageTool,
  ownershipTool,
  precedentsTool,
  targetsTool,
] as const;

const INSTRUCTIONS =
  'Zhengmai knows what Chinese government plans say, and the sentence behind each fact. Cite sentence and permalink of what you use. ' +
  '`not_covered` means that no plan here could answer: then say that you do not know, not that there is nothing.';

/** The questions of a store as tools of the Model Context Protocol. None of them writes. Connect it to a transport. */
export function createMcpServer(context: McpContext, version: string): McpServer {
  const server = new McpServer({ name: 'zhengmai', title: '政脉', version }, { instructions: INSTRUCTIONS });
  for (const { register } of TOOLS) register(server, context);
  return server;
}
