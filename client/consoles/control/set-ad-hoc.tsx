// One inject of control's own to all boards of a set: the same words, at the same time, to the same teams of each.
import { useState } from 'react';
import { LANGUAGES, type Language } from '../../../shared/kit/languages.ts';
import { SET_BODY } from '../../../shared/protocol/http.ts';
import type { Channel } from '../../../shared/scenario/schema/injects.ts';
import { boardTexts } from '../../locales/control.boards.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { controlTexts } from '../../locales/control.ts';
import { commonTexts, useLanguage, useText } from '../../locales/index.ts';
import { TextArea, TextField } from '../../ui/fields.tsx';
import { Select } from '../../ui/select.tsx';
import { CHANNELS } from './channels.ts';
import { SecondStep, type Steered } from './set-second-step.tsx';
import { recipientsOf, TeamPickerOf } from './team-picker.tsx';
import { useBoardViews } from './use-board-views.ts';
import './control-parts.css';

const EMPTY = { from: '', subject: '', body: '' };

export function SetAdHoc(steered: Steered) {
  const t = useText(boardTexts);
  const control = useText(controlTexts);
  const inject = useText(injectTexts);
  const common = useText(commonTexts);
  const own = useLanguage();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState(EMPTY);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [channel, setChannel] = useState<Channel>('message');
  const [language, setLanguage] = useState<Language>(own);
  // Boards of one set have the same teams: any of them tells.
  const views = useBoardViews(steered.boards.slice(0, 1), open);
  const view = [...views.values()].find((known) => known !== null);
  const teams = view?.fields.catalogue.teams ?? [];
  const write = (part: keyof typeof EMPTY) => (text: string) => setWords((before) => ({ ...before, [part]: text }));
  const [from, subject, body] = [words.from.trim(), words.subject.trim(), words.body.trim()];
  const isReady = chosen.length > 0 && from !== '' && subject !== '' && body !== '';
  const to = recipientsOf(chosen, teams.length);
  return (
    <SecondStep
      {...steered}
      label={control('adHoc')}
      title={t('adHocTitle')}
      confirmLabel={control('adHocSend')}
      button={{ icon: 'send' }}
      wide
      command={isReady ? { type: 'SendAdHocInject', to, channel, language, from, subject, body } : undefined}
      onOpened={() => {
        setOpen(true);
        setLanguage(own);
      }}
      onClosed={() => {
        setOpen(false);
        setWords(EMPTY);
        setChosen([]);
      }}
    >
      <p className="house-soft">{control('adHocExplain')}</p>
      {view ? (
        <TeamPickerOf teams={teams} chosen={chosen} onChange={setChosen} />
      ) : (
        <output className="house-soft">{views.size > 0 ? t('teamsUnknown') : common('loading')}</output>
      )}
      <div className="ctl-form-row">
        <TextField label={inject('from')} value={words.from} onChange={write('from')} maxLength={200} />
        <Select
          label={inject('channel')}
          value={channel}
          onChange={setChannel}
          choices={CHANNELS.map((value) => ({ value, label: common(`channel.${value}`) }))}
        />
        <Select
          label={control('writtenIn')}
          value={language}
          onChange={setLanguage}
          choices={LANGUAGES.map((value) => ({ value, label: common(`language.${value}`) }))}
        />
      </div>
      <TextField label={inject('subject')} value={words.subject} onChange={write('subject')} maxLength={300} />
      <TextArea label={inject('body')} value={words.body} onChange={write('body')} maxLength={SET_BODY} rows={6} />
    </SecondStep>
  );
}
