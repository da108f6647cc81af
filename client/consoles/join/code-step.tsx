import type { Rejection } from '../../../shared/exercise/rejections.ts';
import { useRejection, useText } from '../../locales/index.ts';
import { joinTexts } from '../../locales/join.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';

/** Long enough to be a code, however it is typed. */
export const isCodeLong = (typed: string): boolean => typed.replace(/[\s-]/g, '').length >= 4;

/** What cannot be a code is not known as one, either. */
export const shownRejection = (rejection: Rejection): Rejection =>
  rejection.code === 'malformed' ? { code: 'code-unknown' } : rejection;

export interface CodeStepProps {
  code: string;
  onCode: (code: string) => void;
  onCheck: () => void;
  busy: boolean;
  rejection: Rejection | undefined;
}

export function CodeStep({ code, onCode, onCheck, busy, rejection }: CodeStepProps) {
  const t = useText(joinTexts);
  const sentence = useRejection();
  const ready = isCodeLong(code) && !busy;
  return (
    <section className="join-card">
      <h1>{t('title')}</h1>
      <p className="join-lead">{t('lead')}</p>
      <TextField
        label={t('code')}
        value={code}
        onChange={onCode}
        help={t('codeHelp')}
        error={rejection && sentence(shownRejection(rejection))}
        inputClassName="join-code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        onSubmit={() => ready && onCheck()}
      />
      <Button kind="primary" size="large" isDisabled={!ready} onPress={onCheck}>
        {t(busy ? 'checking' : 'next')}
      </Button>
    </section>
  );
}
