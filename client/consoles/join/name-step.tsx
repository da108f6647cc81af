import { useState } from 'react';
import type { Rejection } from '../../../shared/exercise/rejections.ts';
import type { CodeAnswer, JoinResponse } from '../../../shared/protocol/http.ts';
import { useSetLanguage } from '../../app/language-setting.ts';
import { post } from '../../link/api.ts';
import { commonTexts, useLanguage, useRejection, useText } from '../../locales/index.ts';
import { joinTexts } from '../../locales/join.ts';
import { Badge, TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { ComeBack, type FoundCode } from './come-back.tsx';
import { inLanguage } from './in-language.ts';
import { keepSeat } from './kept-seats.ts';
import { KeptSeats } from './kept-seats-list.tsx';
import { keepUnfinished, unfinishedName } from './unfinished.ts';

export interface NameStepProps {
  code: string;
  about: CodeAnswer;
  onBack: () => void;
  /** Somebody has a seat already and gave its own code. */
  onFound: FoundCode;
  onJoined: (seat: JoinResponse) => void;
}

export function NameStep({ code, about, onBack, onFound, onJoined }: NameStepProps) {
  const t = useText(joinTexts);
  const c = useText(commonTexts);
  const sentence = useRejection();
  const language = useLanguage();
  const setLanguage = useSetLanguage();
  const [name, setName] = useState(unfinishedName(code) ?? about.name ?? '');
  const [missing, setMissing] = useState(false);
  const [rejection, setRejection] = useState<Rejection>();
  const [busy, setBusy] = useState(false);
  /** Then the field for its code must be in sight; the language can be chosen above as well. */
  const hasSeat = about.full === true || rejection?.code === 'name-taken' || rejection?.code === 'team-full';
  const title = inLanguage(about.exercise, language);
  const source = about.languages[0];

  const join = async () => {
    if (name.trim() === '') return setMissing(true);
    setBusy(true);
    setRejection(undefined);
    const answer = await post<JoinResponse>('/api/join', { code, name: name.trim(), language });
    setBusy(false);
    if (!answer.ok) return setRejection(answer.rejection);
    const { handle, seatCode } = answer.value;
    keepSeat({ handle, seatCode, exercise: about.exercise, name: name.trim() });
    onJoined(answer.value);
  };

  return (
    <>
      <section className="join-card">
        <div className="join-about">
          <p className="field-label">{t('joining')}</p>
          <h1>{title}</h1>
          <p className="join-team">
            {about.team ? (
              <TeamTag code={about.team.code} title={inLanguage(about.team.title, language)} />
            ) : (
              <span>{t('joiningAs', { role: c(`role.${about.role}`) })}</span>
            )}
            <Badge>{c(`phase.${about.phase}`)}</Badge>
          </p>
        </div>
        {!about.full && (
          <TextField
            label={t('name')}
            value={name}
            onChange={(typed) => {
              setName(typed);
              keepUnfinished({ code, name: typed });
            }}
            help={t('nameHelp')}
            error={missing && name.trim() === '' ? t('nameMissing') : undefined}
            autoComplete="name"
            maxLength={60}
            inputClassName="join-name"
            onSubmit={() => void join()}
          />
        )}
        {!hasSeat && (
          <div className="field">
            <span className="field-label">{t('speaks')}</span>
            <LanguageSwitch long onChoose={setLanguage} />
            <span className="field-help">
              {source && !about.languages.includes(language)
                ? t('notAllTexts', { language: c(`language.${source}`) })
                : t('speaksHelp')}
            </span>
          </div>
        )}
        {(about.full || rejection) && (
          <p className="field-error" role="alert">
            {sentence(rejection ?? { code: 'team-full' })}
          </p>
        )}
        <div className="join-actions">
          <Button size="large" onPress={onBack}>
            {t('back')}
          </Button>
          {!about.full && (
            <Button kind="primary" size="large" isDisabled={busy} onPress={() => void join()}>
              {t('join')}
            </Button>
          )}
        </div>
        {hasSeat && <ComeBack onFound={onFound} />}
      </section>
      {hasSeat && <KeptSeats />}
    </>
  );
}
