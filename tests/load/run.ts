// How one part is run: rounds in which both subjects take turns, for as long as there is time.
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class Run {
  /** Rounds that were asked for. */
  readonly most: number;
  readonly #until: number;
  readonly say: (line: string) => void;
  readonly consoles: number;

  /** `until`: the moment (`performance.now`) after which no further round begins once there are three. */
  constructor(options: { rounds: number; until: number; consoles: number; say: (line: string) => void }) {
    this.most = options.rounds;
    this.#until = options.until;
    this.say = options.say;
    this.consoles = options.consoles;
  }

  /** A round to warm up that is not counted, then the rounds; who goes first changes every time. */
  async rounds<E, R>(
    engine: () => Promise<E>,
    reference: () => Promise<R>,
    counted: (engine: E, reference: R) => void,
    most = this.most,
  ): Promise<void> {
    await engine();
    await reference();
    for (let round = 0; round < most; round++) {
      if (round >= 3 && performance.now() > this.#until) {
        this.say(`out of time after ${round} rounds`);
        return;
      }
      if (round % 2 === 0) {
        const e = await engine();
        counted(e, await reference());
      } else {
        const r = await reference();
        counted(await engine(), r);
      }
    }
  }
}
