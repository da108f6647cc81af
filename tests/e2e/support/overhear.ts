import type { BrowserContext } from '@playwright/test';

/** Everything the server sends to a laptop from now on: what a person who looks at the bytes could read. */
export function overhear(laptop: BrowserContext): { readonly all: () => string } {
  const heard: string[] = [];
  laptop.on('page', (page) => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) =>
        heard.push(typeof payload === 'string' ? payload : payload.toString()),
      ),
    );
    page.on('response', async (response) => {
      if (!response.url().includes('/api/')) return;
      heard.push(await response.text().catch(() => ''));
    });
  });
  return { all: () => heard.join('\n') };
}
