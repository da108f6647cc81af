import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '../../../shared/kit/languages.ts';
import { ControlConsole } from './control-console.ts';
import type { ServerProcess } from './server-process.ts';
import { firstHour, say } from './texts.ts';

/** The director's start page. */
export class HousePage {
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  get t() {
    return say(this.language).house;
  }

  /** Spends the link the server printed. */
  async open(server: Pick<ServerProcess, 'url' | 'directorToken'>, name: string): Promise<void> {
    await this.page.goto(`${server.url}/director#${server.directorToken}`);
    await this.page.getByRole('textbox', { name: this.t('yourName') }).fill(name);
    await this.page.getByRole('button', { name: this.t('open') }).click();
    // The first look at the house reads every scenario there is.
    const welcome = this.page.getByRole('heading', { name: this.t('welcome', { name }) });
    await expect(welcome).toBeVisible({ timeout: 40_000 });
  }

  get boards() {
    return say(this.language).boards;
  }

  /** The boards of the first hour, side by side. */
  get set(): Locator {
    return this.page.getByRole('region', { name: this.boards('set', { title: firstHour.title(this.language) }) });
  }

  /** Starts an exercise, as a board if it is given a name; the director's console opens. */
  async plan(board?: string): Promise<ControlConsole> {
    const title = firstHour.title(this.language);
    if (board !== undefined) {
      const line = this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: title }) });
      await line.getByText(this.boards('several')).click();
      await line.getByRole('textbox', { name: this.boards('board') }).fill(board);
    }
    await this.page.getByRole('button', { name: this.t('startNamed', { title }) }).click();
    const control = new ControlConsole(this.page, this.language);
    await expect(control.steering).toBeVisible();
    return control;
  }
}
