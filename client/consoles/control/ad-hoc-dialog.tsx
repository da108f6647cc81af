// An inject control writes during play: as complete as one of the scenario, sent at once.
import { useState } from 'react';
import { LANGUAGES, type Language } from '../../../shared/kit/languages.ts';
import type { Channel } from '../../../shared/scenario/schema/injects.ts';
import { useDraft } from '../../exercise/use-draft.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { controlTexts } from '../../locales/control.ts';
import { commonTexts, useLanguage, useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { ActDialog } from './act-dialog.tsx';
import { CHANNELS } from './channels.ts';
import { DraftArea } from './draft-area.tsx';
import { recipientsOf, TeamPicker } from './team-picker.tsx';
import { useControlView } from './use-control.ts';

const FROM = 'control/ad-hoc/from';
const SUBJECT = 'control/ad-hoc/subject';
const BODY = 'control/ad-hoc/body';

export function AdHocButton() {
  const t = useText(controlTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="send" onPress={() => setOpen(true)}>
        {t('adHoc')}
      </Button>
      {open && <AdHocDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function AdHocDialog({ onClose }: { onClose: () => void }) {
  const t = useText(controlTexts);
  const inject = useText(injectTexts);
  const common = useText(commonTexts);
  const own = useLanguage();
  const { teams } = useControlView().fields.catalogue;
  const from = useDraft(FROM);
  const subject = useDraft(SUBJECT);
  const body = useDraft(BODY);
  const [to, setTo] = useState<readonly string[]>([]);
  const [channel, setChannel] = useState<Channel>('message');
  const [language, setLanguage] = useState<Language>(own);
  const words = { from: from.text.trim(), subject: subject.text.trim(), body: body.text.trim() };
  return (
    <ActDialog
      title={t('adHocTitle')}
      isOpen
      wide
      onClose={onClose}
      confirmLabel={t('adHocSend')}
      isReady={to.length > 0 && words.from !== '' && words.subject !== '' && words.body !== ''}
      command={() => ({ type: 'SendAdHocInject', to: recipientsOf(to, teams.length), channel, language, ...words })}
      onDone={() => {
        for (const draft of [from, subject, body]) draft.clear();
      }}
    >
      <p className="ctl-soft">{t('adHocExplain')}</p>
      <TeamPicker chosen={to} onChange={setTo} />
      <div className="ctl-form-row">
        <DraftArea draftKey={FROM} label={inject('from')} rows={1} maxLength={200} />
        <Select
          label={inject('channel')}
          value={channel}
          onChange={setChannel}
          choices={CHANNELS.map((value) => ({ value, label: common(`channel.${value}`) }))}
        />
        <Select
          label={t('writtenIn')}
          value={language}
          onChange={setLanguage}
          choices={LANGUAGES.map((value) => ({ value, label: common(`language.${value}`) }))}
        />
      </div>
      <DraftArea draftKey={SUBJECT} label={inject('subject')} rows={1} maxLength={300} />
      <DraftArea draftKey={BODY} label={inject('body')} rows={7} maxLength={20_000} />
    </ActDialog>
  );
}
