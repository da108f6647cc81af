// The words of docs/protocol.md; what stands in double braces is filled in from schemas and types.
export const PROTOCOL_PAGE = `# The protocol, version {{version}}

Everything a client of Waymark needs. A client enters over HTTP, fetches its views whole over HTTP, and then keeps one
Socket.IO connection on which it sends commands and is told what changed. This page is generated from the schemas the
server parses messages with (\`npm run generate\`); the examples are checked against them.

Conventions: JSON in UTF-8. *Position*: the number of the last event of the exercise's log something was built from; it
only grows. There is one log, so positions of all audiences and answers compare; in one audience they have gaps. *Exercise
time*: milliseconds since STARTEX. *Wall time*: milliseconds since 1970 on the server's clock. Ids a trainee sees (\`key\`,
\`decision\`, \`option\`) are opaque: use them as they are. In the tables a \`?\` marks a field that may be absent; all others
are always there, a list without rows as \`[]\`. Nothing is \`null\` but where its type says so. Ignore fields you do not know;
send none that is not named here.

Words used in the tables:

- role:
  {{words roles}}
- phase:
  {{words phases}}
- language:
  {{words languages}}
- channel:
  {{words channels}}
- status of an inject (control):
  {{words statuses}}
- refusal: \`{"code": …, "detail"?: …}\`, codes at the end of this page; the sentence for people is the client's

## In short

1. \`POST /api/join\` with a code, a name and a language → \`handle\` and \`token\`.
2. Connect with Socket.IO 4 (any client library) to the server's address, transport \`websocket\` only.
3. Emit \`join\` with \`protocol: {{version}}\`, handle, token, language and \`positions: {}\`; the acknowledgement lists your audiences,
   here each with \`fetch: true\`.
4. For each audience with \`fetch: true\`: \`GET /api/s/<handle>/view/<name>?language=<language>\` with the header
   \`Authorization: Bearer <token>\` → the whole view. The language is the one of \`join\`.
5. On every \`view\` message apply the difference to the audience it names; until its whole view is there, keep it.
6. Act with \`command\`; the acknowledgement is a position or a refusal. Decisions are taken while \`phase\` is \`running\`.

A trainee has two audiences: \`team\` (the same for all seats of the team) and \`seat\` (about this seat only). Control and
facilitators have \`control\` and \`seat\`.

## Entering over HTTP

Bodies and answers are JSON. A body needs \`Content-Type: application/json\` (else it counts as missing: \`malformed\`) and has
up to 16 kB. Browsers get the token as a cookie of the seat (\`wm_<handle>\`, HttpOnly, SameSite=Strict);
other clients send \`Authorization: Bearer <token>\` on every request under \`/api/s/<handle>/\`. A refusal is answered with a
status of 400 or above and \`{"rejection": {"code": …}}\`. A request from a page of another origin is refused.

### POST /api/code: what a code is for

{{http CodeRequest}}

Answer:

{{http CodeAnswer}}

### POST /api/join: take a seat, or come back to it

With a team's code a new seat is taken; with a seat's own code (\`seatCode\`) the same seat comes back on another device, with
a token of its own: the four newest tokens of a seat are good. A seat may be taken in any phase, \`planned\` and after ENDEX
included, as long as the team has room (else \`team-full\`). One name sits once in a team, and once among controllers and
among facilitators; case and blanks do not count. Who would be a second one is refused with \`name-taken\`: it is the same
person, who comes back with the seat's own code, or another one, who adds a letter. Wrong codes are refused with
\`code-unknown\`; after many from one place, all codes from there are looked up one by one, right ones too, which may take
some seconds, and \`too-many-attempts\` says that too many wait.

{{http JoinRequest}}

{{example JoinRequest {"code":"ACDEF-34679","name":"Ada","language":"en"}}}

Answer:

{{http JoinResponse}}

### POST /api/stop: the safety stop, before or without joining

{{http StopRequest}}

Answered with \`{}\`; the phase is \`stopped\` then, for everybody, until the director lifts it.

### Everything else under /api/s/<handle>/

| request | for | answer |
|---|---|---|
| \`GET view/<audience>?language=<en, it or ru>\` | the seat's own audiences | a whole view (below) |
| \`GET body/<key>?language=…\` | trainees | the \`body\` of an inbox item that came without one: a ShownText |
| \`GET media/<key>\` | whoever was sent it | the file of an attachment |
| \`GET room\` | control | codes, addresses, people (below) |
| \`POST codes\` | control | makes or withdraws a code |
| \`GET qr?text=<address>\` | control | an SVG QR code of one of the server's own addresses |
| \`GET log\` | control, facilitators | the whole log, one JSON event a line |
| \`GET stop\` | the director | who pressed the safety stop |
| \`POST erase\` | the director, after ENDEX | erases all names, tokens, unsent words and who pressed |

Always name the language you joined with: differences are in that one, and views of different languages do not mix.
Without \`language\` the answer is in the language the seat has in the log.

Room:

{{http RoomAnswer}}

Codes:

{{http CodesRequest}}

Who pressed:

{{http WhoStopped}}

### The director's house

\`POST /api/director\` spends a director's link (the part after \`#\`) and sets the cookie \`wm_house\`, with which
\`GET /api/house\`, \`POST /api/exercises\` and \`POST /api/exercises/<id>/enter\` (both answered like /api/join, with the
director's seat) work.

{{http DirectorRequest}}

House:

{{http HouseAnswer}}

New exercise:

{{http CreateRequest}}

\`POST /api/house/steer\` gives one command to several exercises of one \`set\`, each in its own log, decided by the same
rules as if it had been given there. The director (or a deputy) of each may; an exercise you have no seat in is answered
\`not-found\`, as if there were none. What one exercise refuses, the others may have done. Nothing here lifts a safety stop.

{{http SteerRequest}}

{{example SteerRequest {"command":{"type":"PauseExercise"},"exercises":[{"exercise":"k2Tq","id":"q7Yw2bN0aZ"},{"exercise":"p0Za","id":"r8Zx3cM1bY"}]}}}

Answer:

{{http SteerAnswer}}

\`GET /api/house/control/<exercise>?language=it\` answers the whole view of control of an exercise you direct (or are a deputy
in), for instance to see what a jump would pass over on each board.

## The socket

Namespace \`/\` and path \`/socket.io/\`, with the slash at the end: what client libraries do unless told otherwise. Connecting
needs no token and no query. A page of another origin is refused before there is a connection (status 400, \`Forbidden\`;
client libraries tell it as \`connect_error\`), and so is a transport other than \`websocket\` (\`Transport unknown\`). There is no
time limit for \`join\`; before it \`command\`, \`draft\` and \`break\` are refused with \`not-joined\`.

Every message of a client asks for an acknowledgement, and gets one; the server's own, \`view\` and \`notice\`, ask for none. A
message that does not fit is answered \`{"ok": false, "rejection": {"code": "malformed", "detail": "<field>"}}\`, one of more
than about 64,000 characters \`too-large\`; the connection stays. Who sends more than 25 messages a second for long is
answered later and later; with 200 waiting, or with a message of more than 2 MB, the connection is closed.

### join (first, on every connection)

{{message JoinMessage}}

{{example JoinMessage {"protocol":1,"handle":"Zk3v…","token":"s9Qe…","language":"en","positions":{}}}}

Acknowledged with:

{{message JoinAnswer}}

Messages sent right after \`join\` wait for it. On a new connection no \`view\` comes before this acknowledgement; whatever is not
in \`missed\` comes after it. So apply \`missed\` as soon as it is there, and then every \`view\` in the order it comes.

\`join\` may be sent again on the same connection, in another language or to take the seat back; until its acknowledgement
\`view\` messages are still those of before.

### command

{{message CommandMessage}}

{{example CommandMessage {"id":"q7Yw2bN0aZ","seen":41,"command":{"type":"MakeDecision","decision":"x1Tq","option":"p0Za","reason":"She says she is 16.","restsOn":["m4Rd"]}}}}

Acknowledged with:

{{message CommandAnswer}}

The acknowledgement comes after the command is on disk; the difference it made may come before or after the
acknowledgement. A refusal is not remembered: the same command with the same id may be sent again and is decided anew. An id
that was carried out in this exercise, whoever sent it, is answered with its position and nothing is done.

A command is judged by how things stand when it arrives, however old \`seen\` is. \`seen\` is kept in the log for the review;
and if a decision comes too late because the phase changed after \`seen\`, control is told of it.

Commands of trainees:

{{traineeCommands}}

Deciding: a card stands in \`cards\` from when it opens until it closes. Most cards close with the decision: the difference
that brings the row of \`decisions\` also takes the card out of \`cards\` and puts it in \`closed\`, and a second try is refused
with \`already-decided\`. Some may be decided again; they stay in \`cards\`, and every decision is a row of its own. Nothing on
the card tells which. Control may strike a decision and lay its card open again. Cards stay where they are while the
exercise stands still, but outside phase \`running\` MakeDecision is refused (\`not-started\`, \`exercise-paused\`,
\`exercise-in-time-out\`, \`play-stopped\`, \`exercise-ended\`): wait for \`running\`.

Commands of control name ids of the scenario, as the view of control has them:

{{controlCommands}}

### draft: text as it is typed

{{message DraftMessage}}

Acknowledged with:

{{message DraftAnswer}}

Send the revision of the last answer with the next text. On a conflict show both texts.

### time and break

\`time\` has no message and is acknowledged with \`{"now": <wall milliseconds>}\`. \`break\` has no message either: "I need a
break"; it tells control by name and is in no log. Acknowledged with:

{{message BreakAnswer}}

### view (from the server)

{{message ViewMessage}}

### notice (from the server)

{{notices}}

Each of \`people\`; control is told all fields, facilitators and teams the first three:

{{message PersonHere}}

## Whole views and differences

A whole view is \`{"position": …, "fields": {…}, "lists": {"<name>": [{"key": …, …}, …]}}\`. To apply a difference:

1. If its \`position\` is not above the position of the view you hold, ignore it.
2. Each entry of \`fields\` replaces the field of that name, whole.
3. For each list in \`lists\`, take its rows in order: a row whose \`key\` is in the list replaces that row in its place; any
   other row goes to the end.
4. The view's position is now the difference's.

Differences that arrive while the whole view is being fetched are kept and applied to it afterwards; rule 1 drops those it
has already. A row is always whole; fields and rows are never taken away.

{{example ViewMessage {"audience":"team","position":42,"fields":{"phase":"paused"},"lists":{"inbox":[{"key":"m4Rd","t":60000}]}}}}

## Coming back

When a connection breaks, connect again and \`join\` with the same handle and token, and in \`positions\` the position you hold
per audience. For each audience the answer has either \`missed\` (apply in order) or \`fetch: true\` (get it whole again). Then
send every command that was not acknowledged again, **with the same id**: what was carried out already is acknowledged and
not done twice. With another language leave out all positions: views of different languages do not mix.

The newest connection holds a seat. How a connection ends, and whether a client should come back by itself:

| what happened | the connection | the client |
|---|---|---|
| \`join\` is refused with \`not-joined\` | stays open | stops: the token is no longer good or the seat was removed; enter with a code |
| notice \`held-elsewhere\` | stays open; no more views; commands and drafts refused with \`seat-held-elsewhere\` (but for StopPlay) | waits for a person, or two devices take the seat from each other for ever; \`join\` on it takes the seat back |
| notice \`removed\` | stays open; everything but \`time\` refused with \`not-joined\`, over HTTP as well | stops; what was not sent will not be |
| notice \`closing\` | closed by the server a moment later | connects again, with growing pauses |
| it breaks, or the server closes it | gone (the library tells \`transport close\`, \`ping timeout\` and the like) | connects again, with growing pauses |
| the client closes it | gone | may come back at any time: the seat stays taken |

The server never closes a connection because an exercise has ended.

## The view of a team

Fields:

{{shape TeamFields}}

Lists:

{{shape TeamLists}}

Exercise time now is \`anchorT + (running ? (server's now − anchorWall) × pace : 0)\`, never below \`anchorT\`:

{{shape Clock}}

Story time now is \`story + (exercise time − at) × storyPerExercise\`:

{{shape ShownMove}}

A text to show; \`language\` is there only if it is not in the language that was asked for:

{{shape ShownText}}

{{teamParts}}

## The view of a seat

Fields:

{{shape SeatFields}}

Lists:

{{shape SeatLists}}

## The view of control

Authors' ids, the truth, and everything of every team; facilitators have the same, to read.

{{controlParts}}

## Refusals

{{refusals}}
`;
