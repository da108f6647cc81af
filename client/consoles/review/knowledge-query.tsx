// Pick a team and a thing: when could they have known, when did they, who told them, and which teams needed it in vain.
import { useMemo, useState } from 'react';
import type { ExerciseState } from '../../../shared/exercise/state.ts';
import { formatExerciseTime as clock } from '../../../shared/kit/time.ts';
import { neverReached } from '../../../shared/review/gaps.ts';
import {
  firstCouldKnow,
  firstKnew,
  halves,
  type Item,
  type KnownItem,
  type Ledger,
} from '../../../shared/review/knowledge.ts';
import { useText } from '../../locales/index.ts';
import { reviewEventTexts } from '../../locales/review.events.ts';
import { reviewFigureTexts } from '../../locales/review.figures.ts';
import { Select } from '../../ui/select.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { useItemName } from './use-item-name.ts';
import { useSpeech } from './use-speech.ts';

const KINDS = ['person', 'inject', 'disclosure', 'indicator'] as const;
type Kind = (typeof KINDS)[number];

/** Everything some team had, and everything persons of the scenario could have told, by kind. */
function itemsOf({ scenario }: ExerciseState, ledger: Ledger): Readonly<Record<Kind, readonly Item[]>> {
  const all = new Set<Item>(ledger.rows.map(({ item }) => item));
  for (const [person, { disclosure }] of Object.entries(scenario.people))
    for (const id of Object.keys(disclosure)) all.add(`disclosure:${person}/${id}`);
  const of = (kind: Kind) => [...all].filter((item) => halves(item)[0] === kind);
  return { person: of('person'), inject: of('inject'), disclosure: of('disclosure'), indicator: of('indicator') };
}

export function KnowledgeQuery({ ledger }: { ledger: Ledger }) {
  const t = useText(reviewFigureTexts);
  const { end, names } = useSpeech();
  const name = useItemName();
  const items = useMemo(() => itemsOf(end, ledger), [end, ledger]);
  const kinds = KINDS.filter((kind) => items[kind].length > 0);
  const teams = Object.keys(end.scenario.teams);
  const [team, setTeam] = useState(teams[0] ?? '');
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'inject');
  const [picked, setPicked] = useState<Item>();
  const item = picked && items[kind].includes(picked) ? picked : items[kind][0];
  return (
    <>
      <h3>{t('knowledge')}</h3>
      <p className="review-note">{t('knowledgeNote')}</p>
      {item !== undefined && (
        <>
          <div className="knowledge-picks">
            <Select
              label={t('team')}
              value={team}
              onChange={setTeam}
              choices={teams.map((id) => ({
                value: id,
                label: `${names.team(id)} · ${names.say(`teams.${id}.title`)}`,
              }))}
            />
            <Select<Kind>
              label={t('kind')}
              value={kind}
              onChange={setKind}
              choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            <Select<Item>
              label={t('item')}
              value={item}
              onChange={setPicked}
              choices={items[kind].map((value) => ({ value, label: name(value) }))}
            />
          </div>
          <Answer ledger={ledger} team={team} item={item} />
          <AllTeams ledger={ledger} item={item} />
        </>
      )}
    </>
  );
}

/** In sentences: since when one team could know, when it did, and through whom. */
function Answer({ ledger, team, item }: { ledger: Ledger; team: string; item: Item }) {
  const t = useText(reviewFigureTexts);
  const events = useText(reviewEventTexts);
  const { names, seat } = useSpeech();
  const could = firstCouldKnow(ledger, team, item);
  const knew = firstKnew(ledger, team, item);
  const row = ledger.get(team, item);
  if (could === undefined || !row) return <p aria-live="polite">{t('neverHad', { team: names.team(team) })}</p>;
  const who = row.openedBy === undefined ? '' : seat(row.openedBy);
  const sentences = [t('couldKnow', { team: names.team(team), time: clock(could) })];
  if (knew === undefined) sentences.push(t('didNotKnow'));
  else sentences.push(who ? t('didKnowBy', { time: clock(knew), who }) : t('didKnow', { time: clock(knew) }));
  for (const pass of row.from)
    sentences.push(
      t('toldBy', { from: names.team(pass.from), time: clock(pass.t), basis: events(`basis.${pass.basis}`) }),
    );
  for (const pass of row.to)
    sentences.push(
      t('passedTo', { to: names.team(pass.to), time: clock(pass.t), basis: events(`basis.${pass.basis}`) }),
    );
  return <p aria-live="polite">{sentences.join(' ')}</p>;
}

function AllTeams({ ledger, item }: { ledger: Ledger; item: Item }) {
  const t = useText(reviewFigureTexts);
  const { end, names } = useSpeech();
  const rows = ledger.of(item);
  const needed = neverReached(end, ledger, item);
  return (
    <>
      {rows.length === 0 ? (
        <p className="review-note">{t('nobodyHad')}</p>
      ) : (
        <ScrollBox label={t('knowledge')}>
          <table className="figures times">
            <thead>
              <tr>
                {(['team', 'could', 'knew', 'whence'] as const).map((head) => (
                  <th key={head} scope="col">
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <TeamRow key={row.team} row={row} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {needed.length > 0 && <p>{t('needed', { teams: names.teams(needed) })}</p>}
    </>
  );
}

function TeamRow({ row: { team, sentAt, knewAt, via, from } }: { row: KnownItem }) {
  const t = useText(reviewFigureTexts);
  const { names } = useSpeech();
  return (
    <tr>
      <th scope="row">{names.team(team)}</th>
      <td>{clock(sentAt)}</td>
      <td>{knewAt === undefined ? t('notYet') : clock(knewAt)}</td>
      <td>{t(`via.${via}`, { team: names.team(from[0]?.from ?? '') })}</td>
    </tr>
  );
}
