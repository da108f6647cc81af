import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '../../../shared/kit/languages.ts';
import { LANGUAGE_NAME, say } from './texts.ts';

/** The page people join on. */
export class JoinPage {
  readonly page: Page;
  language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  get #t() {
    return say(this.language).join;
  }
  get code(): Locator {
    return this.page.getByRole('textbox', { name: this.#t('code') });
  }
  get name(): Locator {
    return this.page.getByRole('textbox', { name: this.#t('name') });
  }
  get stop(): Locator {
    return this.page.getByRole('button', { name: say(this.language).common('stop'), exact: true });
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await expect(this.code).toBeVisible();
  }

  async enterCode(code: string): Promise<void> {
    await this.code.fill(code);
    await this.page.getByRole('button', { name: this.#t('next') }).click();
  }

  async speak(language: Language): Promise<void> {
    await this.page.getByRole('button', { name: LANGUAGE_NAME[language], exact: true }).last().click();
    this.language = language;
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
  }

  async press(): Promise<void> {
    await this.page.getByRole('button', { name: this.#t('join'), exact: true }).click();
  }

  /** Gives the seat code where no new seat can be had. */
  async comeBackHere(seatCode: string): Promise<void> {
    await this.page.getByRole('textbox', { name: this.#t('seatCode') }).fill(seatCode);
    await this.page.getByRole('button', { name: this.#t('comeBack') }).click();
  }

  /** Gives a name and joins; answers the seat code that is shown. */
  async joinAs(name: string): Promise<string> {
    await this.name.fill(name);
    await this.press();
    await expect(this.page.getByRole('heading', { name: this.#t('joined') })).toBeVisible();
    return this.#seatCode();
  }

  /** Comes back with a seat code, which knows the name already. */
  async comeBack(url: string, seatCode: string, name: string): Promise<void> {
    await this.open(url);
    await this.enterCode(seatCode);
    await expect(this.name).toHaveValue(name);
    await this.press();
    await this.openConsole();
  }

  async openConsole(): Promise<void> {
    await this.page.getByRole('link', { name: this.#t('open') }).click();
  }

  async #seatCode(): Promise<string> {
    const label = this.page.getByText(this.#t('seatCode'), { exact: true });
    const shown = await this.page
      .locator('p', { has: label })
      .or(label)
      .first()
      .locator('xpath=following-sibling::p[1]')
      .textContent();
    return (shown ?? '').trim();
  }
}
