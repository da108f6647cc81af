// A trainee's console in a real browser that says when it has painted what it received.
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { SeatHere } from './crowd.ts';

/** What `paint-probe.mjs` puts into the page. */
interface Probe {
  /** From now on an inject with this subject is waited for. */
  readonly expect: (subject: string) => void;
  /** Resolves when what is expected is painted: how long after its bytes (ms), and at what wall moment. */
  readonly painted: Promise<Painted>;
  /** From the join that was sent to the first painted list, in ms. */
  readonly first: Promise<number>;
}
export interface Painted {
  readonly took: number;
  /** Wall milliseconds. */
  readonly at: number;
}
type Watched = Window & { probe: Probe };

const PROBE = path.join(import.meta.dirname, 'paint-probe.mjs');

export class PaintedConsole {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Opens a seat's page in a browser profile of its own. */
  static async open(browser: Browser, port: number, { handle, token }: SeatHere): Promise<PaintedConsole> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    const url = `http://127.0.0.1:${port}`;
    await context.addCookies([{ name: `wm_${handle}`, value: token, url }]);
    await context.addInitScript({ path: PROBE });
    const page = await context.newPage();
    await page.goto(`${url}/s/${handle}`);
    const console = new PaintedConsole(page);
    await console.#first();
    return console;
  }

  /** Has an inject sent and waits until it is painted. */
  async inject(subject: string, send: () => Promise<void>): Promise<Painted> {
    await this.#page.evaluate((wanted) => (window as unknown as Watched).probe.expect(wanted), subject);
    await send();
    return this.#page.evaluate(() => (window as unknown as Watched).probe.painted);
  }

  /** Comes back as somebody who joins late: from the join to the painted list, in ms. */
  async joinLate(): Promise<number> {
    await this.#page.reload();
    return this.#first();
  }

  #first(): Promise<number> {
    return this.#page.evaluate(() => (window as unknown as Watched).probe.first);
  }
}
