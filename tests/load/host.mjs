// The other end of `subject.ts`: answers what it is asked, and ends when whoever asks is gone.

/** Methods by name; each may be async. `cpu` and `stop` are there by themselves. */
export function serve(methods) {
  const all = {
    cpu: () => {
      const { user, system } = process.cpuUsage();
      return user + system;
    },
    gc: () => globalThis.gc?.(),
    ...methods,
  };
  process.on('disconnect', () => process.exit(0));
  const carryOut = async ({ id, method, argument }) => {
    try {
      if (method === 'stop') {
        await methods.stop?.();
        process.exit(0);
      }
      process.send({ id, value: await all[method](argument) });
    } catch (error) {
      process.send({ id, error: error instanceof Error ? error.stack : String(error) });
    }
  };
  process.on('message', (message) => void carryOut(message));
}
