import { threadTask } from '../../graph/worker/thread-pool.ts';
import { type PageLinks, pageLinks } from './page-links.ts';

export interface LinksTask {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly charset: string | null;
  readonly address: string;
}

export default threadTask(
  async ({ name, bytes, charset, address }: LinksTask): Promise<PageLinks> => pageLinks(name, bytes, charset, address),
);
