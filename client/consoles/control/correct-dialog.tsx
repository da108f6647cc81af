// Correcting an inject: the words as they stand, to be changed, and why. Kept as typed until they are recorded.
import { useState } from 'react';
import { LANGUAGES, type Language } from '../../../shared/kit/languages.ts';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { useDraft } from '../../exercise/use-draft.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { controlTexts } from '../../locales/control.ts';
import { commonTexts, useLanguage, useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { ActDialog } from './act-dialog.tsx';
import { DraftArea } from './draft-area.tsx';

const keysOf = (id: string) => ({
  subject: `control/correct/${id}/subject`,
  body: `control/correct/${id}/body`,
  reason: `control/correct/${id}/reason`,
});

export function CorrectButton({ inject }: { inject: ControlInject }) {
  const t = useText(injectTexts);
  const keys = keysOf(inject.key);
  const subject = useDraft(keys.subject);
  const body = useDraft(keys.body);
  const [open, setOpen] = useState(false);
  const begin = () => {
    if (subject.text === '') subject.write(inject.subject.text);
    if (body.text === '') body.write(inject.body.text);
    setOpen(true);
  };
  return (
    <>
      <Button size="small" icon="document" onPress={begin}>
        {t('correct')}
      </Button>
      {open && <CorrectDialog inject={inject} onClose={() => setOpen(false)} />}
    </>
  );
}

function CorrectDialog({ inject, onClose }: { inject: ControlInject; onClose: () => void }) {
  const t = useText(injectTexts);
  const control = useText(controlTexts);
  const common = useText(commonTexts);
  const own = useLanguage();
  const keys = keysOf(inject.key);
  const drafts = { subject: useDraft(keys.subject), body: useDraft(keys.body), reason: useDraft(keys.reason) };
  const [language, setLanguage] = useState<Language>(inject.body.language ?? own);
  const subject = drafts.subject.text.trim();
  const body = drafts.body.text.trim();
  const reason = drafts.reason.text.trim();
  const otherSubject = subject !== '' && subject !== inject.subject.text;
  const otherBody = body !== '' && body !== inject.body.text.trim();
  return (
    <ActDialog
      title={t('correctAsk', { number: inject.number || inject.subject.text })}
      isOpen
      wide
      onClose={onClose}
      confirmLabel={t('correctSave')}
      isReady={(otherSubject || otherBody) && reason !== ''}
      command={() => ({
        type: 'CorrectInject',
        inject: inject.key,
        ...(otherSubject ? { subject } : {}),
        ...(otherBody ? { body } : {}),
        language,
        reason,
      })}
      onDone={() => {
        for (const draft of Object.values(drafts)) draft.clear();
      }}
    >
      <p className="ctl-soft">{t(inject.status === 'released' ? 'correctSent' : 'correctComing')}</p>
      <div className="ctl-form-row">
        <DraftArea draftKey={keys.subject} label={t('subject')} rows={1} maxLength={300} />
        <Select
          label={control('writtenIn')}
          value={language}
          onChange={setLanguage}
          choices={LANGUAGES.map((value) => ({ value, label: common(`language.${value}`) }))}
        />
      </div>
      <DraftArea draftKey={keys.body} label={t('body')} rows={7} maxLength={20_000} />
      <DraftArea draftKey={keys.reason} label={t('reasonNeeded')} rows={2} />
    </ActDialog>
  );
}
