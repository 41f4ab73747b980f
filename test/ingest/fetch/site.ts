import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a site answers at a path: the body alone, or with its status and headers. */
export type Answer =
  | string
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string | Uint8Array };

export interface Site {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** What was asked for, in order. */
  readonly asked: readonly { readonly path: string; readonly agent: string }[];
  close(): Promise<void>;
}

/** A real web server on this machine with these pages, by path; everything else is not there. */
export async function openSite(pages: Readonly<Record<string, Answer>>, host = '127.0.0.1'): Promise<Site> {
  const asked: { path: string; agent: string }[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const path = request.url ?? '/';
    asked.push({ path, agent: request.headers['user-agent'] ?? '' });
    const found = pages[path];
    const answer = typeof found === 'string' ? { body: found } : (found ?? { status: 404 });
    response.writeHead(answer.status ?? 200, {
      'content-type': 'text/html; charset=utf-8',
      ...answer.headers,
    });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A page of a plan as office sites have it. */
export function planPage(title: string, more = ''): string {
  return `<!doctype html><html><head><title>${title}</title><meta name="ArticleTitle" content="${title}"></head><body>
<div class="nav"><a href="/">首页</a><a href="/zfxxgk/guide.html">政府信息公开指南</a></div>
<div class="TRS_Editor"><p>各有关单位：</p><p>为做好全县水库安全管理工作，制定本方案。</p>
<p>一、重点任务</p><p>（一）加强水库巡查。汛期每日巡坝两次以上，发现险情立即报告。（牵头单位：县水利局）</p>
<p>（二）完成除险加固。2026年底前完成除险加固12座。（责任单位：县水利局、县财政局）</p></div>${more}
<div class="footer">主办：某县人民政府</div></body></html>`;
}
