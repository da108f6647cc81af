// The national exercise, for journeys that need its agencies, forms and teams that talk to each other.
import { Desk } from './desk.ts';
import { test as base, type Fixtures } from './fixtures.ts';
import { told } from './texts.ts';

export const alba = told('alba');

/** As every journey's, with the national exercise in the lobby. */
export const test = base.extend<Pick<Fixtures, 'desk'>>({
  desk: async ({ server }, use) => {
    const desk = await Desk.open(server, 'alba');
    await use(desk);
    desk.close();
  },
});
