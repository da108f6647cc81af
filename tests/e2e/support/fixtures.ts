// What a journey needs: a server of its own, a desk that steers, people at laptops of their own.
/* oxlint-disable no-empty-pattern */
import { type Browser, type BrowserContext, test as base, expect } from '@playwright/test';
import type { Language } from '../../../shared/kit/languages.ts';
import { arrive } from './arrive.ts';
import { Cable } from './cable.ts';
import { Desk } from './desk.ts';
import { ServerProcess } from './server-process.ts';
import { say } from './texts.ts';
import type { TraineeConsole } from './trainee-console.ts';

export { expect };

const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', it: 'it-IT', ru: 'ru-RU' };

/** Another person's laptop: nothing is shared with any other. */
export const laptop = (browser: Browser, language: Language): Promise<BrowserContext> =>
  browser.newContext({ locale: LOCALE[language], reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });

export interface Arriving {
  readonly name?: string;
  /** Where the laptop finds the server, if not directly. */
  readonly url?: string;
}

export interface Fixtures {
  server: ServerProcess;
  /** Control without a browser, in the lobby of `first-hour`. */
  desk: Desk;
  /** A laptop on a cable of its own. */
  cable: Cable;
  newLaptop: (language: Language) => Promise<BrowserContext>;
  /** A person who joins a team through the join page and sits before their console. */
  trainee: (team: string, language: Language, arriving?: Arriving) => Promise<TraineeConsole>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  server: async ({}, use) => {
    const server = await ServerProcess.start();
    await use(server);
    await server.stop();
  },
  desk: async ({ server }, use) => {
    const desk = await Desk.open(server);
    await use(desk);
    desk.close();
  },
  cable: async ({ server }, use) => {
    const cable = await Cable.to(server.port);
    await use(cable);
    await cable.remove();
  },
  newLaptop: async ({ browser }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (language) => {
      const context = await laptop(browser, language);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
  trainee: async ({ server, desk, newLaptop }, use) => {
    await use(async (team, language, { name = `${team} ${language}`, url = server.url } = {}) => {
      const seat = await arrive(await newLaptop(language), { url, code: desk.codeOf(team), name, language });
      await expect(seat.clock).toContainText(say(language).common('status.live'));
      return seat;
    });
  },
});
