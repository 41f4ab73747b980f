import { printSchema as print } from 'graphql';
import { schema } from './schema.ts';

/** The contract between the server and the explorer, as `api/schema.graphql` holds it. */
export function printSchema(): string {
  return `# Printed from api/schema/ by \`npm run schema\`; a test compares.\n\n${print(schema)}\n`;
}
