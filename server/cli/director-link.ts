// `npm run director-link`: one more director's link, made through the data folder, also while the server runs.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createWallClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { randomIds } from '../ids.ts';
import { createSqliteStore } from '../store/sqlite/store.ts';
import { Addresses } from '../web/addresses.ts';
import { makeLink } from '../web/house.ts';

const read = readConfig(process.env);
if (!read.ok) {
  for (const line of read.error) process.stderr.write(`${line}\n`);
  process.exit(1);
}
const { dataDir, port, host, publicUrl } = read.value;
if (!existsSync(path.join(dataDir, 'waymark.db'))) {
  process.stderr.write(
    `There is no Waymark data in ${dataDir}. Start the server once, or set DATA_DIR to its folder.\n`,
  );
  process.exit(1);
}
const store = createSqliteStore(dataDir);
const token = await makeLink({ store, ids: randomIds, clock: createWallClock() });
await store.close();
const [url = ''] = new Addresses({ port: () => port, host, ...(publicUrl === undefined ? {} : { publicUrl }) }).urls();
process.stdout.write(`Director's link (works once):\n  ${url}/director#${token}\n`);
