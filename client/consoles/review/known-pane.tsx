// Who knew what by the moment under the cursor, team by team; and from when things could have been done for each person.
import { useState } from 'react';
import { formatExerciseTime, formatStoryTime } from '../../../shared/kit/time.ts';
import { halves, type KnownItem, personsOf } from '../../../shared/review/knowledge.ts';
import { teamsPlayed } from '../../../shared/review/played.ts';
import { storyAt, storyDayAt } from '../../../shared/scenario/scenario.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { reviewKnownTexts } from '../../locales/review.known.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { Select } from '../../ui/select.tsx';
import { Chances } from './chances-list.tsx';
import { MomentLink } from './moment-link.tsx';
import { useCursor, useReview } from './review-context.tsx';
import { useItemName } from './use-item-name.ts';
import { useSpeech } from './use-speech.ts';

const EVERYBODY = '';

export function KnownPane() {
  const t = useText(reviewKnownTexts);
  const { counted, frames, scenario } = useReview();
  const { end, names } = useSpeech();
  const now = useCursor(({ moment }) => frames.event(moment.position)?.t ?? 0);
  const [person, setPerson] = useState(EVERYBODY);
  const played = teamsPlayed(end);
  const people = Object.keys(scenario.people);
  const about = (row: KnownItem) => person === EVERYBODY || personsOf(end, row.item).includes(person);
  const rows = counted.ledger().rows.filter((row) => row.sentAt <= now && about(row));
  return (
    <div className="review-read">
      <ByThen />
      <p className="review-note">{t('note')}</p>
      {people.length > 0 && (
        <div className="knowledge-picks">
          <Select
            label={t('about')}
            value={person}
            onChange={setPerson}
            choices={[
              { value: EVERYBODY, label: t('everybody') },
              ...people.map((id) => ({ value: id, label: names.person(id) })),
            ]}
          />
        </div>
      )}
      <div className="known-teams">
        {Object.keys(scenario.teams).map((team) => (
          <Team
            key={team}
            team={team}
            played={played.has(team)}
            now={now}
            rows={rows.filter((row) => row.team === team)}
          />
        ))}
      </div>
      <Chances person={person === EVERYBODY ? undefined : person} />
    </div>
  );
}

/** The moment under the cursor, as the bar above shows it. */
function ByThen() {
  const t = useText(reviewKnownTexts);
  const common = useText(commonTexts);
  const { scenario } = useReview();
  const at = useCursor(({ moment }) => moment.t);
  const story = common('storyTime', {
    day: storyDayAt(scenario, at),
    time: formatStoryTime(storyAt(scenario, at)),
  });
  return <h3>{t('byThen', { time: formatExerciseTime(at), story })}</h3>;
}

interface TeamProps {
  team: string;
  played: boolean;
  /** The last event under the cursor, exercise milliseconds. */
  now: number;
  /** What lay before the team by then. */
  rows: readonly KnownItem[];
}
function Team({ team, played, now, rows }: TeamProps) {
  const t = useText(reviewKnownTexts);
  const { names } = useSpeech();
  const things = rows.filter(({ item }) => ['inject', 'disclosure'].includes(halves(item)[0]));
  const knew = things.filter(({ knewAt }) => knewAt !== undefined && knewAt <= now);
  const lay = things.filter((row) => !knew.includes(row));
  const met = rows.filter(({ item, knewAt }) => halves(item)[0] === 'person' && knewAt !== undefined && knewAt <= now);
  return (
    <details className="known-team">
      <summary>
        <TeamTag code={names.team(team)} title={names.say(`teams.${team}.title`)} />
        <span className="review-note">
          {played ? t('counts', { knew: knew.length, lay: lay.length }) : t('nobodySat')}
        </span>
      </summary>
      <div className="known">
        {met.length > 0 && (
          <p>{t('persons', { persons: met.map(({ item }) => names.person(halves(item)[1])).join(', ') })}</p>
        )}
        <h4>{t('knew')}</h4>
        {knew.length === 0 && <p className="review-note">{t('knewNothing')}</p>}
        <ul>
          {knew.map((row) => (
            <Thing key={row.item} row={row} opened />
          ))}
        </ul>
        {lay.length > 0 && (
          <>
            <h4>{t('lay')}</h4>
            <ul>
              {lay.map((row) => (
                <Thing key={row.item} row={row} />
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}

function Thing({ row, opened = false }: { row: KnownItem; opened?: boolean }) {
  const t = useText(reviewKnownTexts);
  const { names } = useSpeech();
  const name = useItemName();
  const { item, via, sentAt, knewAt, from } = row;
  return (
    <li>
      {name(item)}{' '}
      <span className="review-note">
        {t(`via.${via}`, { team: names.team(from[0]?.from ?? '') })} <MomentLink at={sentAt} />
        {opened && via !== 'told' && knewAt !== undefined && (
          <>
            {' · '}
            {t('opened')} <MomentLink at={knewAt} />
          </>
        )}
      </span>
    </li>
  );
}
