// For somebody who has a seat already, where a new one cannot be had: the field for the seat's own code.
import { useState } from 'react';
import type { Rejection } from '../../../shared/exercise/rejections.ts';
import type { CodeAnswer } from '../../../shared/protocol/http.ts';
import { post } from '../../link/api.ts';
import { useText } from '../../locales/index.ts';
import { joinTexts } from '../../locales/join.ts';
import { Button } from '../../ui/button.tsx';
import { CodeField, isCodeLong } from './code-field.tsx';

export type FoundCode = (code: string, about: CodeAnswer) => void;

export function ComeBack({ onFound }: { onFound: FoundCode }) {
  const t = useText(joinTexts);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [rejection, setRejection] = useState<Rejection>();
  const ready = isCodeLong(code) && !busy;
  const check = async () => {
    setBusy(true);
    const answer = await post<CodeAnswer>('/api/code', { code });
    setBusy(false);
    if (answer.ok) onFound(code, answer.value);
    else setRejection(answer.rejection);
  };
  return (
    <div className="join-come-back">
      <CodeField
        label={t('seatCode')}
        value={code}
        onChange={setCode}
        help={t('comeBackHelp')}
        rejection={rejection}
        onSubmit={() => ready && void check()}
      />
      <Button size="large" isDisabled={!ready} onPress={() => void check()}>
        {t(busy ? 'checking' : 'comeBack')}
      </Button>
    </div>
  );
}
