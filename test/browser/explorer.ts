import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';
import { expect } from 'vitest';
import { type Api, type ApiOptions, openApi } from '../api/api.ts';
import { builtExplorer } from './built-explorer.ts';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface Explorer {
  readonly api: Api;
  /** A page of its own, with what it complained about; the one before is closed. */
  open(path: string, options?: BrowserContextOptions): Promise<Opened>;
  close(): Promise<void>;
}

interface Opened {
  readonly page: Page;
  /** Errors of scripts and of the content security policy, and requests that failed. */
  readonly complaints: readonly string[];
  /** Until no answer has been on its way for a moment. */
  quiet(): Promise<void>;
}

/** The explorer as it is built and served: a real server over the sample plans, in a real browser. */
export async function openExplorer(options: Pick<ApiOptions, 'empty' | 'fetcher'> = {}): Promise<Explorer> {
  const api = await openApi({ webRoot: await builtExplorer(), ...options });
  const browser = await launch();
  let last: BrowserContext | null = null;
  return {
    api,
    async open(path, contextOptions = {}) {
      await last?.close();
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'zh-CN',
        reducedMotion: 'reduce',
        baseURL: api.url,
        ...contextOptions,
      });
      last = context;
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      const quiet = watchRequests(page);
      await page.goto(path);
      return { page, complaints, quiet };
    },
    async close() {
      await browser.close();
      await api.close();
    },
  };
}

/** A moment: a page that has an answer asks on at once or not at all. */
const QUIET_MS = 120;

/** Sooner than the browser's own idle network, which is half a second without any request. */
function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = Date.now();
  const end = (request: Request) => {
    open.delete(request);
    last = Date.now();
  };
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    while (open.size > 0 || Date.now() - last < QUIET_MS) await page.waitForTimeout(QUIET_MS / 4);
  };
}

/** How many pixels of the canvas carry something. */
export async function drawnPixels(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('.graph-surface canvas')].reduce((sum, canvas) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let drawn = 0;
      for (let index = 3; index < pixels.length; index += 4) if (pixels[index] !== 0) drawn += 1;
      return sum + drawn;
    }, 0),
  );
}

/** Expects something of a page that may take a moment to come about. */
export function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 15_000 });
}

function launch(): Promise<Browser> {
  const executablePath = BROWSERS.find((path) => existsSync(path));
  if (!executablePath) throw new Error('There is no Chromium: install it (Debian: apt-get install chromium).');
  return chromium.launch({ executablePath, args: FLAGS });
}
