// Spends the director's link: from then on this browser is the director's.
import { useState } from 'react';
import type { RejectionCode } from '../../../shared/exercise/rejections.ts';
import type { HouseAnswer } from '../../../shared/protocol/http.ts';
import { useSetLanguage } from '../../app/language-setting.ts';
import { post } from '../../link/api.ts';
import { houseTexts } from '../../locales/control.house.ts';
import { useLanguage, useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Refusal } from './refusal.tsx';

export interface OpenHouseProps {
  token: string;
  onOpened: (house: HouseAnswer) => void;
}

export function OpenHouse({ token, onOpened }: OpenHouseProps) {
  const t = useText(houseTexts);
  const language = useLanguage();
  const setLanguage = useSetLanguage();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RejectionCode>();
  const ready = name.trim() !== '' && !busy;
  const open = async () => {
    if (!ready) return;
    setBusy(true);
    const spent = await post<HouseAnswer>('/api/director', { token, name: name.trim(), language });
    setBusy(false);
    if (spent.ok) onOpened(spent.value);
    else setRefusal(spent.rejection.code);
  };
  return (
    <section className="house-card">
      <h1>{t('openTitle')}</h1>
      <p>{t('openText')}</p>
      <TextField
        label={t('yourName')}
        help={t('yourNameHelp')}
        value={name}
        onChange={setName}
        maxLength={60}
        autoComplete="name"
        onSubmit={() => void open()}
      />
      <div className="field">
        <span className="field-label">{t('yourLanguage')}</span>
        <LanguageSwitch long onChoose={setLanguage} />
      </div>
      <Refusal code={refusal} />
      <Button kind="primary" size="large" isDisabled={!ready} onPress={() => void open()}>
        {t('open')}
      </Button>
    </section>
  );
}
