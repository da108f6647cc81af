// The paper fallback: choose what and in which language, look at it, print it. Control enters afterwards what was
// decided on paper, with the time it was observed.
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { LANGUAGES, type Language } from '../../../shared/kit/languages.ts';
import type { RoomAnswer } from '../../../shared/protocol/http.ts';
import { useExerciseStore } from '../../exercise/exercise-context.tsx';
import { get } from '../../link/api.ts';
import { commonTexts, useLanguage, useRejection, useText } from '../../locales/index.ts';
import { printTexts } from '../../locales/print.ts';
import { EmptyState } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { Radio, RadioGroup } from '../../ui/fields.tsx';
import { Icon } from '../../ui/icons.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Select } from '../../ui/select.tsx';
import { StopButton } from '../../ui/stop.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { CardSheets } from './card-sheets.tsx';
import { EnvelopeSheets } from './envelope-sheets.tsx';
import { MselSheets } from './msel-sheets.tsx';
import { SeatSheets } from './seat-sheets.tsx';
import { PageFoot, PaperProvider, paperOf } from './sheet.tsx';
import { type Planned, usePlanned } from './use-planned.ts';
import './print.css';
import './sheets.css';
import './msel.css';
import './paper.css';

const KINDS = ['msel', 'envelopes', 'seats', 'cards'] as const;
type Kind = (typeof KINDS)[number];
interface Choice {
  readonly kind: Kind;
  readonly language: Language;
  /** A team's id, or '' for all. */
  readonly team: string;
  readonly address: string;
}

export default function PrintPage() {
  const t = useText(printTexts);
  const rejection = useRejection();
  const { handle } = useExerciseStore();
  const planned = usePlanned(handle);
  if (!planned) return <main className="empty">{t('loading')}</main>;
  if (!planned.ok)
    return (
      <main>
        <EmptyState icon="warning" title={t('failedTitle')}>
          {rejection(planned.rejection)}
        </EmptyState>
      </main>
    );
  return <PrintDesk planned={planned.value} />;
}

/** What a link asks for: the room's leads to the codes, `/print#seats`. */
const kindAsked = (): Kind => KINDS.find((kind) => location.hash === `#${kind}`) ?? 'msel';

/** Codes and addresses; nothing for those who may not see them. */
function useRoom(handle: string): RoomAnswer | undefined {
  const [room, setRoom] = useState<RoomAnswer>();
  useEffect(() => {
    let here = true;
    void get<RoomAnswer>(`/api/s/${encodeURIComponent(handle)}/room`).then((answer) => {
      if (here && answer.ok) setRoom(answer.value);
    });
    return () => {
      here = false;
    };
  }, [handle]);
  return room;
}

function PrintDesk({ planned }: { planned: Planned }) {
  const { handle, mediaUrl } = useExerciseStore();
  const spoken = useLanguage();
  const room = useRoom(handle);
  const [choice, setChoice] = useState<Choice>({ kind: kindAsked(), language: spoken, team: '', address: '' });
  const paper = useMemo(() => paperOf(planned, choice.language, mediaUrl), [planned, choice.language, mediaUrl]);
  const address =
    choice.address || (room?.addresses.find(({ reached }) => reached) ?? room?.addresses[0])?.url || location.origin;
  const team = choice.team || undefined;
  const pane = useRef<HTMLElement>(null);
  const width = useWidth(pane);
  return (
    <div className="print-desk">
      <Choices
        planned={planned}
        room={room}
        choice={{ ...choice, address }}
        onChoose={(part) => setChoice({ ...choice, ...part })}
      />
      <main className="sheets" ref={pane} style={{ '--pane-pixels': width }}>
        <PaperProvider value={paper}>
          <PageFoot />
          {choice.kind === 'msel' && <MselSheets />}
          {choice.kind === 'envelopes' && <EnvelopeSheets team={team} />}
          {choice.kind === 'seats' && <SeatSheets handle={handle} room={room} address={address} team={team} />}
          {choice.kind === 'cards' && <CardSheets team={team} />}
        </PaperProvider>
      </main>
    </div>
  );
}

interface ChoicesProps {
  planned: Planned;
  room: RoomAnswer | undefined;
  choice: Choice;
  onChoose: (part: Partial<Choice>) => void;
}
function Choices({ planned, room, choice, onChoose }: ChoicesProps) {
  const t = useText(printTexts);
  const common = useText(commonTexts);
  const store = useExerciseStore();
  const names = planned.scenario.texts[choice.language] ?? {};
  const teams = Object.keys(planned.scenario.teams).map((id) => ({
    value: id,
    label: names[`teams.${id}.title`] ?? id,
  }));
  return (
    <aside className="print-choices">
      <Link className="print-back" href={`/s/${store.handle}`}>
        <Icon name="back" /> {t('back')}
      </Link>
      <h1>{t('title')}</h1>
      <p className="print-lead">{t('lead')}</p>
      <RadioGroup
        label={t('what')}
        value={choice.kind}
        onChange={(value) => onChoose({ kind: KINDS.find((kind) => kind === value) ?? 'msel' })}
      >
        {KINDS.map((kind) => (
          <Radio key={kind} value={kind}>
            {t(`what.${kind}`)}
          </Radio>
        ))}
      </RadioGroup>
      <Select
        label={t('in')}
        value={choice.language}
        onChange={(language) => onChoose({ language })}
        choices={LANGUAGES.map((value) => ({ value, label: common(`language.${value}`) }))}
      />
      {choice.kind !== 'msel' && (
        <Select
          label={t('team')}
          value={choice.team}
          onChange={(team) => onChoose({ team })}
          choices={[{ value: '', label: t('allTeams') }, ...teams]}
        />
      )}
      {choice.kind === 'seats' && room && room.addresses.length > 1 && (
        <Select
          label={t('address')}
          value={choice.address}
          onChange={(address) => onChoose({ address })}
          choices={room.addresses.map(({ url }) => ({ value: url, label: url }))}
        />
      )}
      <Button kind="primary" size="large" icon="print" onPress={() => window.print()}>
        {t('print')}
      </Button>
      <div className="print-live">
        <LanguageSwitch onChoose={(language) => store.chooseLanguage(language)} />
        <StopButton />
      </div>
    </aside>
  );
}
