// What the engine is measured against: bare Socket.IO, websocket only and without compression, with rooms, and where a
// decision has to be durable the same SQLite with group commit. No roles, no rules, no views.
import { createServer } from 'node:http';
import path from 'node:path';
import { Server } from 'socket.io';
import { Database } from '../../dist/server/store/sqlite/database.js';
import { serve } from './host.mjs';

let io;
let http;
let db;
let position = 0;
let pending = [];

/** Whatever arrived while the last commit ran shares the next one. */
function store(message, done) {
  pending.push({ message, done });
  if (pending.length === 1) setImmediate(commit);
}

function commit() {
  const batch = pending;
  pending = [];
  db.transaction(() => {
    for (const entry of batch) {
      entry.position = ++position;
      entry.row = { position, at: Date.now(), ...entry.message };
      db.run(
        'insert into events (exercise, position, command_id, n, at, body) values (?, ?, ?, ?, ?, ?)',
        'reference',
        position,
        entry.message.id,
        0,
        entry.row.at,
        JSON.stringify(entry.row),
      );
    }
  });
  for (const { done, row } of batch) done(row);
}

function start({ folder, recovery = false, storing = false }) {
  if (storing) db = new Database(path.join(folder, 'reference.db'));
  http = createServer();
  io = new Server(http, {
    transports: ['websocket'],
    allowUpgrades: false,
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    ...(recovery ? { connectionStateRecovery: { maxDisconnectionDuration: 600_000, skipMiddlewares: true } } : {}),
  });
  io.on('connection', (socket) => {
    socket.on('join', ({ rooms }, answer) => {
      void socket.join(rooms);
      answer({ ok: true });
    });
    socket.on('send', ({ rooms, message }, answer) => {
      position++;
      for (const room of rooms) io.to(room).emit('view', { ...message, position });
      answer({ ok: true, position });
    });
    socket.on('decide', ({ rooms, message }, answer) => {
      store(message, (row) => {
        io.to(rooms).emit('view', { audience: 'team', position: row.position, lists: { decisions: [row] } });
        answer({ ok: true, position: row.position });
      });
    });
  });
  return new Promise((resolve) => http.listen(0, '127.0.0.1', () => resolve(http.address().port)));
}

serve({
  start,
  stop: async () => {
    await io?.close();
    db?.close();
  },
});
