// A network cable between one laptop and the server: while it is out, every connection is gone and none comes about.
import { connect, createServer, type Server, type Socket } from 'node:net';

export class Cable {
  readonly #server: Server;
  readonly #ends = new Set<Socket>();
  #plugged = true;
  #port = 0;

  private constructor(to: number) {
    this.#server = createServer((near) => {
      if (!this.#plugged) {
        near.destroy();
        return;
      }
      const far = connect(to, '127.0.0.1');
      this.#join(near, far);
      this.#join(far, near);
    });
  }

  static async to(port: number): Promise<Cable> {
    const cable = new Cable(port);
    await new Promise<void>((resolve) => cable.#server.listen(0, '127.0.0.1', resolve));
    const address = cable.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    cable.#port = address.port;
    return cable;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  pull(): void {
    this.#plugged = false;
    for (const end of this.#ends) end.destroy();
  }

  plugIn(): void {
    this.#plugged = true;
  }

  async remove(): Promise<void> {
    this.pull();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(from: Socket, to: Socket): void {
    this.#ends.add(from);
    from.pipe(to);
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.#ends.delete(from);
      to.destroy();
    });
  }
}
