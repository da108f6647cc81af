import { expect, type Locator } from '@playwright/test';
import { alba } from './alba-house.ts';
import { beginning } from './texts.ts';
import { tick } from './tick.ts';
import type { TraineeConsole } from './trainee-console.ts';

/** Where a trainee writes to others and passes things on to them, in `alba`. */
export class ExchangePart {
  readonly #console: TraineeConsole;

  constructor(console: TraineeConsole) {
    this.#console = console;
  }

  get #t() {
    return this.#console.t;
  }
  /** The place of the team's own things, where not everything fits. */
  get teamTab(): Locator {
    return this.#console.page
      .getByRole('navigation', { name: this.#t('nav') })
      .getByRole('button', { name: beginning(this.#t('team')) });
  }
  get asking(): Locator {
    return this.#console.team.getByRole('checkbox', { name: this.#t('question') });
  }
  message(text: string): Locator {
    return this.#console.team.getByRole('listitem').filter({ hasText: text });
  }

  async address(choice: string): Promise<void> {
    await this.#console.team.getByRole('combobox', { name: this.#t('messageTo') }).selectOption({ label: choice });
  }
  asks(): Promise<void> {
    return tick(this.asking);
  }
  async write(text: string): Promise<void> {
    await this.#console.team.getByRole('textbox', { name: this.#t('messageWords') }).fill(text);
  }
  async send(): Promise<void> {
    await this.#console.team.getByRole('button', { name: this.#t('sendMessage'), exact: true }).click();
  }

  /** Opens an inject in the inbox. */
  async read(inject: string): Promise<void> {
    const subject = alba.subject(inject, this.#console.language);
    await this.#console.item(subject).getByRole('button').click();
    await expect(this.#console.page.getByRole('article', { name: subject })).toBeVisible();
  }
  /** What the inject that is read says of where it came from and went to. */
  get passing(): Locator {
    return this.#console.page.getByRole('article').locator('.passing');
  }
  get #dialog(): Locator {
    return this.#console.page.getByRole('alertdialog');
  }
  async passOn(): Promise<void> {
    await this.passing.getByRole('button', { name: this.#t('passOn'), exact: true }).click();
    await expect(this.#dialog).toBeVisible();
  }
  async fillPass(to: string, basis: 'consent' | 'duty' | 'order' | 'useful', words: string): Promise<void> {
    await this.#dialog.getByRole('combobox', { name: this.#t('passOnTo') }).selectOption({ label: to });
    await tick(this.#dialog.getByRole('radio', { name: this.#t(`basis.${basis}`) }));
    await this.#dialog.getByRole('textbox', { name: this.#t('passOnWords') }).fill(words);
  }
  async sendPass(): Promise<void> {
    await this.#dialog.getByRole('button', { name: this.#t('passOn'), exact: true }).click();
    await expect(this.#dialog).toBeHidden();
  }

  /** Says of what was passed on to this team that it has it. */
  async confirm(words: string): Promise<void> {
    const { t } = this.#console;
    await this.passing.getByRole('button', { name: t('receiptConfirm') }).click();
    await this.passing.getByRole('textbox', { name: t('receiptWords') }).fill(words);
    await this.passing.getByRole('button', { name: t('receiptConfirm') }).click();
  }
}
