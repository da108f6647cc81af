import { expect, type Page } from '@playwright/test';
import type { Language } from '../../../shared/kit/languages.ts';
import { type Scenario, textOf } from '../../../shared/scenario/scenario.ts';
import { MeasuresPart } from './measures-part.ts';
import { beginning } from './texts.ts';
import { tick } from './tick.ts';
import { TraineeConsole } from './trainee-console.ts';

/** One team of any scenario before its console, doing what a script says as quickly as a hand can. */
export class TeamSeat {
  readonly console: TraineeConsole;
  readonly #scenario: Scenario;
  readonly #measures: MeasuresPart;

  constructor(page: Page, language: Language, scenario: Scenario) {
    this.console = new TraineeConsole(page, language, '');
    this.#scenario = scenario;
    this.#measures = new MeasuresPart(this.console);
  }

  get page(): Page {
    return this.console.page;
  }
  #text(key: string): string {
    return textOf(this.#scenario, key, this.console.language).text;
  }
  #place(name: string) {
    return this.page
      .getByRole('navigation', { name: this.console.t('nav') })
      .getByRole('button', { name: beginning(name) });
  }

  async read(inject: string): Promise<void> {
    await this.console
      .item(this.#text(`injects.${inject}.subject`))
      .first()
      .getByRole('button')
      .click();
  }

  async decide(decision: string, option: string): Promise<void> {
    await this.#place(this.console.t('read')).click();
    const title = this.#text(`decisions.${decision}.title`);
    const card = this.console.deciding
      .getByRole('group')
      .filter({ has: this.page.locator('summary', { hasText: title }) });
    if ((await card.getAttribute('open')) === null) await card.locator('summary').first().click();
    await tick(
      card.getByRole('radio', { name: beginning(this.#text(`decisions.${decision}.options.${option}.title`)) }),
    );
    await card.getByRole('textbox', { name: this.console.t('reason') }).fill('È ciò che le carte chiedono.');
    await card.getByRole('button', { name: this.console.t('send') }).click();
  }

  async order(measure: string, about: string | undefined): Promise<void> {
    const { region, m } = { region: this.#measures.region, m: this.#measures.m };
    const title = this.#text(`measures.${measure}.title`);
    await this.#measures.tab.click();
    await this.#measures.button('order').click();
    await region.getByRole('searchbox', { name: m('search') }).fill(title);
    await region.getByRole('button', { name: beginning(title) }).click();
    const person = about && region.getByRole('radio', { name: this.#text(`people.${about}.name`) });
    if (person && !(await person.isChecked())) await tick(person);
    await this.#measures.reason.fill('È il passo successivo.');
    await this.#measures.button('send').click();
  }

  /** Agrees to what other teams ask, as long as they ask. */
  async agree(): Promise<number> {
    const badge = this.#measures.tab.locator('.badge');
    let agreed = 0;
    while ((await badge.count()) > 0 && agreed < 5) {
      const asked = await badge.textContent();
      await this.#measures.tab.click();
      await tick(
        this.#measures.region.getByRole('radio', { name: this.#measures.m('answer.granted'), exact: true }).first(),
      );
      await this.#measures.button('answerSend').first().click();
      // One fewer asks, or none.
      await expect.poll(async () => ((await badge.count()) > 0 ? badge.textContent() : '')).not.toBe(asked);
      agreed++;
    }
    return agreed;
  }

  async expectEnded(): Promise<void> {
    await this.console.expectPhase('ended');
  }
}
