import type { Rejection } from '../../../shared/exercise/rejections.ts';
import { useText } from '../../locales/index.ts';
import { joinTexts } from '../../locales/join.ts';
import { Button } from '../../ui/button.tsx';
import { CodeField, isCodeLong } from './code-field.tsx';

export interface CodeStepProps {
  code: string;
  onCode: (code: string) => void;
  onCheck: () => void;
  busy: boolean;
  rejection: Rejection | undefined;
}

export function CodeStep({ code, onCode, onCheck, busy, rejection }: CodeStepProps) {
  const t = useText(joinTexts);
  const ready = isCodeLong(code) && !busy;
  return (
    <section className="join-card">
      <h1>{t('title')}</h1>
      <p className="join-lead">{t('lead')}</p>
      <CodeField
        label={t('code')}
        value={code}
        onChange={onCode}
        help={t('codeHelp')}
        rejection={rejection}
        onSubmit={() => ready && onCheck()}
      />
      <Button kind="primary" size="large" isDisabled={!ready} onPress={onCheck}>
        {t(busy ? 'checking' : 'next')}
      </Button>
    </section>
  );
}
