import { useState } from 'react';
import type { Rejection } from '../../../shared/exercise/rejections.ts';
import type { Language } from '../../../shared/kit/languages.ts';
import type { CodeAnswer, JoinResponse } from '../../../shared/protocol/http.ts';
import { useSetLanguage } from '../../app/language-setting.ts';
import { post } from '../../link/api.ts';
import { commonTexts, useLanguage, useRejection, useText } from '../../locales/index.ts';
import { joinTexts } from '../../locales/join.ts';
import { Badge, TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { keepSeat } from './kept-seats.ts';

/** A text by language in the one asked for, else in any there is. */
const inLanguage = (texts: Readonly<Partial<Record<Language, string | undefined>>>, language: Language): string =>
  texts[language] ?? texts.en ?? Object.values(texts).find((text) => text !== undefined) ?? '';

export interface NameStepProps {
  code: string;
  about: CodeAnswer;
  onBack: () => void;
  onJoined: (seat: JoinResponse) => void;
}

export function NameStep({ code, about, onBack, onJoined }: NameStepProps) {
  const t = useText(joinTexts);
  const c = useText(commonTexts);
  const sentence = useRejection();
  const language = useLanguage();
  const setLanguage = useSetLanguage();
  const [name, setName] = useState(about.name ?? '');
  const [missing, setMissing] = useState(false);
  const [rejection, setRejection] = useState<Rejection>();
  const [busy, setBusy] = useState(false);
  const title = inLanguage(about.exercise, language);
  const source = about.languages[0];

  const join = async () => {
    if (name.trim() === '') return setMissing(true);
    setBusy(true);
    const answer = await post<JoinResponse>('/api/join', { code, name: name.trim(), language });
    setBusy(false);
    if (!answer.ok) return setRejection(answer.rejection);
    const { handle, seatCode } = answer.value;
    keepSeat({ handle, seatCode, exercise: title, name: name.trim() });
    onJoined(answer.value);
  };

  return (
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
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        help={t('nameHelp')}
        error={missing && name.trim() === '' ? t('nameMissing') : undefined}
        autoComplete="name"
        maxLength={60}
        inputClassName="join-name"
        onSubmit={() => void join()}
      />
      <div className="field">
        <span className="field-label">{t('speaks')}</span>
        <LanguageSwitch long onChoose={setLanguage} />
        <span className="field-help">
          {source && !about.languages.includes(language)
            ? t('notAllTexts', { language: c(`language.${source}`) })
            : t('speaksHelp')}
        </span>
      </div>
      {rejection && (
        <p className="field-error" role="alert">
          {sentence(rejection)}
        </p>
      )}
      <div className="join-actions">
        <Button size="large" onPress={onBack}>
          {t('back')}
        </Button>
        <Button kind="primary" size="large" isDisabled={busy} onPress={() => void join()}>
          {t('join')}
        </Button>
      </div>
    </section>
  );
}
