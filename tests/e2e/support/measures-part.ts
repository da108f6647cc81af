import type { Locator } from '@playwright/test';
import { beginning, say } from './texts.ts';
import { tick } from './tick.ts';
import type { TraineeConsole } from './trainee-console.ts';

/** The part of a trainee's console where measures are ordered and agreed to. */
export class MeasuresPart {
  readonly #console: TraineeConsole;

  constructor(console: TraineeConsole) {
    this.#console = console;
  }

  get m() {
    return say(this.#console.language).measures;
  }
  get p() {
    return say(this.#console.language).parts;
  }
  get tab(): Locator {
    return this.#console.page
      .getByRole('navigation', { name: this.#console.t('nav') })
      .getByRole('button', { name: beginning(this.p('measures')) });
  }
  get region(): Locator {
    return this.#console.page.getByRole('region', { name: this.p('measures'), exact: true });
  }
  get reason(): Locator {
    return this.region.getByRole('textbox', { name: this.m('reason') });
  }

  button(name: 'order' | 'goOn' | 'back' | 'send' | 'answerSend'): Locator {
    return this.region.getByRole('button', { name: this.m(name), exact: true });
  }

  /** What stands under one of the headings of the list. */
  stage(name: 'running' | 'waiting' | 'done' | 'notSent' | 'asked'): Locator {
    return this.region.getByRole('region', { name: beginning(this.m(name)) });
  }

  /** Opens the choice and chooses a measure by its name. */
  async choose(title: string): Promise<void> {
    await this.button('order').click();
    await this.region.getByRole('button', { name: beginning(title) }).click();
  }

  /** Orders a measure, about a person where it is about one. */
  async order(title: string, reason: string): Promise<void> {
    await this.choose(title);
    await this.reason.fill(reason);
    await this.button('send').click();
  }

  async answer(answer: 'granted' | 'narrowed' | 'refused', reason: string): Promise<void> {
    await tick(this.region.getByRole('radio', { name: this.m(`answer.${answer}`), exact: true }));
    await this.region.getByRole('textbox', { name: this.m('answerReason') }).fill(reason);
    await this.button('answerSend').click();
  }
}
