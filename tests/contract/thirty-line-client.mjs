// Written from docs/protocol.md alone: takes a seat with a team's code and decides the first card that lies open.
import { io } from 'socket.io-client';

const [url, code] = process.argv.slice(2);
const finish = (line, status) => process.exit(console.log(line) ?? status);
const checked = (answer) => (answer.rejection ? finish(`refused ${answer.rejection.code}`, 1) : answer);
const http = async (path, init) => checked(await (await fetch(new URL(path, url), init)).json());
const body = JSON.stringify({ code, name: 'Thirty lines', language: 'en' });
const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
const { handle, token } = await http('/api/join', post);
const socket = io(new URL(url).origin, { transports: ['websocket'], reconnection: false });
for (const lost of ['connect_error', 'disconnect']) socket.on(lost, () => process.exit(2));
let [view, early, sent] = [undefined, [], undefined]; // early: differences that are not applied yet
const merge = (old, rows) => [...new Map([...old, ...rows].map((row) => [row.key, row])).values()];
const catchUp = () => {
  for (const { position, fields, lists } of early.splice(0)) {
    if (position <= view.position) continue;
    for (const name in lists) view.lists[name] = merge(view.lists[name], lists[name]);
    view = { position, fields: { ...view.fields, ...fields }, lists: view.lists };
  }
  const [card] = view.fields.phase === 'running' ? view.fields.cards : [];
  if (!card || sent) return;
  const choice = { decision: card.key, option: card.options[0].key, reason: 'It comes first.', restsOn: [] };
  sent = { id: crypto.randomUUID(), seen: view.position, command: { type: 'MakeDecision', ...choice } };
  socket.emit('command', sent, (answer) => finish(`decided ${checked(answer).position}`, 0));
};
socket.on('view', (one) => one.audience === 'team' && early.push(one) && view && catchUp());
checked(await socket.emitWithAck('join', { protocol: 1, handle, token, language: 'en', positions: {} }));
view = await http(`/api/s/${handle}/view/team?language=en`, { headers: { authorization: `Bearer ${token}` } });
catchUp();
