import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '../../../shared/kit/languages.ts';
import { LANGUAGE_NAME, say } from './texts.ts';

type Pane = 'truth' | 'known' | 'control' | 'decisions' | 'learned' | 'notes';

/** The review of an exercise. */
export class ReviewConsole {
  readonly page: Page;
  language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  get t() {
    return say(this.language).review;
  }
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 }).filter({ hasText: this.t('title') });
  }
  get left(): Locator {
    return this.page.getByRole('region', { name: this.t('paneOne') });
  }
  get right(): Locator {
    return this.page.getByRole('region', { name: this.t('paneTwo') });
  }
  get controls(): Locator {
    return this.page.getByRole('toolbar', { name: this.t('controls') });
  }
  get headline(): Locator {
    return this.page.getByRole('region', { name: this.t('headline') });
  }
  get events(): Locator {
    return this.page.getByRole('listbox', { name: this.t('events') });
  }
  get cursor(): Locator {
    return this.page.getByRole('slider', { name: this.t('place') });
  }

  async speak(language: Language): Promise<void> {
    await this.page.getByRole('button', { name: LANGUAGE_NAME[language], exact: true }).click();
    this.language = language;
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
  }

  /** Shows something else in a pane. */
  async show(pane: Locator, label: string, choice: Pane): Promise<void> {
    await pane.getByRole('combobox', { name: label }).selectOption({ label: this.t(`pane.${choice}`) });
  }

  /** Drags the cursor along the line, from its beginning to its end. */
  async dragToEnd(): Promise<void> {
    const box = await this.page.locator('.scrubber-track').boundingBox();
    if (!box) throw new Error('no line to drag along');
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + 2, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width - 1, y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Who knew what by the cursor, brought by the button of the right pane. */
  async whoKnew(): Promise<Locator> {
    await this.right.getByRole('button', { name: this.t('whoKnew') }).click();
    const known = this.page.getByRole('region', { name: this.t('pane.known') });
    await expect(known.locator('summary').first()).toBeVisible();
    return known;
  }

  /** The evaluation in the right pane: how each point is judged, by its title. */
  async evaluation(): Promise<Locator> {
    await this.show(this.right, this.t('paneTwo'), 'learned');
    const learned = this.page.getByRole('region', { name: this.t('pane.learned') });
    await expect(learned).toContainText(this.t('points'));
    return learned;
  }
}
