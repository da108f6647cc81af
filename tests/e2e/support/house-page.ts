import { expect, type Page } from '@playwright/test';
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
    await expect(this.page.getByRole('heading', { name: this.t('welcome', { name }) })).toBeVisible();
  }

  /** Starts an exercise; the director's console opens. */
  async plan(): Promise<ControlConsole> {
    const title = firstHour.title(this.language);
    await this.page.getByRole('button', { name: this.t('startNamed', { title }) }).click();
    const control = new ControlConsole(this.page, this.language);
    await expect(control.steering).toBeVisible();
    return control;
  }
}
