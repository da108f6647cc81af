import { expect, type Locator } from '@playwright/test';
import { alba } from './alba-house.ts';
import { beginning, say } from './texts.ts';
import { tick } from './tick.ts';
import type { TraineeConsole } from './trainee-console.ts';

/** The part of a trainee's console where documents are written, signed and received. */
export class DocumentsPart {
  readonly #console: TraineeConsole;
  readonly #form: string;

  /** @param form the form of `alba` that is spoken of, by its author's id */
  constructor(console: TraineeConsole, form: string) {
    this.#console = console;
    this.#form = form;
  }

  get d() {
    return say(this.#console.language).documents;
  }
  get tab(): Locator {
    return this.#console.page
      .getByRole('navigation', { name: this.#console.t('nav') })
      .getByRole('button', { name: beginning(say(this.#console.language).parts('documents')) });
  }
  get region(): Locator {
    return this.#console.page.getByRole('region', {
      name: say(this.#console.language).parts('documents'),
      exact: true,
    });
  }
  get title(): string {
    return alba.text(`forms.${this.#form}.title`, this.#console.language);
  }
  /** The document that is being read. */
  get paper(): Locator {
    return this.region.getByRole('article', { name: this.title });
  }
  /** What was saved and is not recorded. */
  get pending(): Locator {
    return this.region.getByRole('region', { name: this.title });
  }

  label(field: string): string {
    return alba.text(`forms.${this.#form}.fields.${field}.label`, this.#console.language);
  }
  field(field: string): Locator {
    return this.region.getByRole('textbox', { name: beginning(this.label(field)) });
  }
  option(field: string, option: string): Locator {
    const title = alba.text(`forms.${this.#form}.fields.${field}.options.${option}`, this.#console.language);
    return this.region.getByRole('radio', { name: title });
  }
  button(name: 'save' | 'writeOn' | 'back' | 'return'): Locator {
    return this.region.getByRole('button', { name: this.d(name), exact: true });
  }
  step(name: 'submit' | 'sign', version: number): Locator {
    return this.region.getByRole('button', { name: this.d(name, { version }), exact: true });
  }

  /** Opens the form for a new document. */
  async begin(): Promise<void> {
    await this.tab.click();
    await this.region
      .getByRole('region', { name: this.d('forms') })
      .getByRole('button', { name: beginning(this.title) })
      .click();
    await expect(this.button('save')).toBeVisible();
  }

  /** Opens the newest document of the list. */
  async open(): Promise<void> {
    await this.tab.click();
    await this.region
      .getByRole('listitem')
      .getByRole('button', { name: beginning(this.title) })
      .first()
      .click();
    await expect(this.paper).toBeVisible();
  }

  async fill(words: Readonly<Record<string, string>>): Promise<void> {
    for (const [field, text] of Object.entries(words)) await this.field(field).fill(text);
  }
  choose(field: string, option: string): Promise<void> {
    return tick(this.option(field, option));
  }

  /** Says whom a new document is about. */
  about(person: string): Promise<void> {
    const name = alba.text(`people.${person}.name`, this.#console.language);
    return tick(this.region.getByRole('radiogroup', { name: this.d('about') }).getByRole('radio', { name }));
  }

  /** Says of what was received that the team has it. */
  async confirm(words: string): Promise<void> {
    const { t } = this.#console;
    await this.paper.getByRole('button', { name: t('receiptConfirm') }).click();
    await this.paper.getByRole('textbox', { name: t('receiptWords') }).fill(words);
    await this.paper.getByRole('button', { name: t('receiptConfirm') }).click();
    await expect(this.paper).toContainText(t('receiptBy', { by: '' }).trim());
  }

  /** Reads another version. */
  async read(version: number): Promise<void> {
    const choice = this.region.getByRole('combobox', { name: this.d('versions') });
    await choice.selectOption(String(version));
    await expect(choice).toHaveValue(String(version));
  }
}
