// One document: what it says, version by version, who signed or returned it, and what this team can do with it now.
import { useState } from 'react';
import type { ShownDocument } from '../../../../shared/views/shapes/documents.ts';
import { useExercise, useExerciseStore } from '../../../exercise/exercise-context.tsx';
import { useRejection, useText } from '../../../locales/index.ts';
import { documentTexts } from '../../../locales/trainee.documents.ts';
import { Badge, type BadgeTone } from '../../../ui/bits.tsx';
import { Button } from '../../../ui/button.tsx';
import { At } from '../../../ui/clock-text.tsx';
import { Select } from '../../../ui/select.tsx';
import { isOver, isRunning } from '../measures/measures-state.ts';
import { Receipts } from '../receipts.tsx';
import { SmallAct } from '../small-act.tsx';
import { useSeatName } from '../use-seat-name.ts';
import { waitsForUs } from './documents-state.ts';
import { Parties, usePartyName } from './parties.tsx';

export const TONES: Readonly<Record<ShownDocument['status'], BadgeTone>> = {
  draft: 'plain',
  submitted: 'amber',
  returned: 'red',
  issued: 'green',
};

export interface PaperProps {
  document: ShownDocument;
  /** Write on, from this version. */
  onWrite: (version: number) => void;
}

export function Paper({ document, onWrite }: PaperProps) {
  const d = useText(documentTexts);
  const nameOf = usePartyName();
  const seatName = useSeatName();
  const over = useExercise(isOver);
  const running = useExercise(isRunning);
  const newest = document.versions.at(-1)?.version ?? 1;
  const [picked, pick] = useState<number>();
  const version = picked ?? document.submitted?.version ?? newest;
  const shown = document.versions.find((each) => each.version === version) ?? document.versions.at(-1);
  const open = document.mine && (document.status === 'draft' || document.status === 'returned');
  const by = shown?.seat === undefined ? undefined : seatName(shown.seat);
  return (
    <article className="card card-body paper" aria-label={document.title.text}>
      <p className="paper-head">
        <Badge tone={TONES[document.status]}>{d(`status.${document.status}`)}</Badge>
        {!document.mine && <span>{d('from', { team: document.from })}</span>}
        {document.person && <strong lang={document.person.language}>{document.person.text}</strong>}
      </p>
      <Parties label={d('goesTo')} parties={document.to} />
      {document.returns.map((given) => (
        <p key={given.t} className="paper-returned">
          <At t={given.t} /> {d('returnedBy', { by: nameOf(given.by), version: given.version })} <q>{given.reason}</q>
        </p>
      ))}
      {document.versions.length > 1 && (
        <Select
          label={d('versions')}
          value={String(shown?.version ?? newest)}
          onChange={(value) => pick(Number(value))}
          choices={document.versions.map((each) => ({
            value: String(each.version),
            label: d(each.conflict ? 'versionBeside' : 'version', { version: each.version }),
          }))}
        />
      )}
      {shown?.conflict && <p className="measure-note">{d('besideHelp', { base: shown.base ?? 0 })}</p>}
      {shown && (
        <>
          <p className="field-help">
            <At t={shown.t} /> {d('version', { version: shown.version })}
            {by && ` · ${by}`}
          </p>
          <dl className="paper-values" lang={shown.language}>
            {shown.values.map(({ field, label, value, said }) => (
              <div key={field}>
                <dt lang={label.language}>{label.text}</dt>
                <dd>{said?.text ?? (value || '–')}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {document.signs.length > 0 && (
        <ul className="paper-signs" aria-label={d('signedBy')}>
          {document.signs.map((party) => (
            <li key={nameOf(party)}>
              {nameOf(party)}:{' '}
              {party.signedAt === undefined ? (
                d('unsigned')
              ) : (
                <>
                  {d('signed')} <At t={party.signedAt} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {open && shown && !over && (
        <div className="card-actions">
          <Button icon="document" onPress={() => onWrite(shown.version)}>
            {d('writeOn')}
          </Button>
          <Submit document={document} version={shown.version} isDisabled={!running} />
        </div>
      )}
      {waitsForUs(document) && shown && !over && <Sign document={document} isDisabled={!running} />}
      <Receipts what={document.key} receipts={document.receipts} isReceived={document.received} />
    </article>
  );
}

interface StepProps {
  document: ShownDocument;
  isDisabled: boolean;
}

function Submit({ document, version, isDisabled }: StepProps & { version: number }) {
  const d = useText(documentTexts);
  const sentence = useRejection();
  const store = useExerciseStore();
  const [refused, setRefused] = useState<string>();
  const submit = async () => {
    const answer = await store.send({ type: 'SubmitDocument', document: document.key, version });
    if (answer.ok) return setRefused(undefined);
    const { detail } = answer.rejection;
    const field = document.versions.at(-1)?.values.find((each) => each.field === detail);
    setRefused(field ? d('missing', { label: field.label.text }) : sentence(answer.rejection));
  };
  return (
    <>
      <Button kind="primary" icon="send" isDisabled={isDisabled} onPress={() => void submit()}>
        {d('submit', { version })}
      </Button>
      {refused && (
        <p role="alert" className="field-error">
          {refused}
        </p>
      )}
    </>
  );
}

function Sign({ document, isDisabled }: StepProps) {
  const d = useText(documentTexts);
  const sentence = useRejection();
  const store = useExerciseStore();
  const [refused, setRefused] = useState<string>();
  const version = document.submitted?.version ?? 1;
  const sign = async () => {
    const answer = await store.send({ type: 'SignDocument', document: document.key, version });
    setRefused(answer.ok ? undefined : sentence(answer.rejection));
  };
  return (
    <div className="card-actions">
      <SmallAct
        draftKey={`return/${document.key}`}
        label={d('return')}
        icon="back"
        words={d('returnReason')}
        required
        isDisabled={isDisabled}
        command={(reason) => ({ type: 'ReturnDocument', document: document.key, version, reason })}
      />
      <Button kind="primary" icon="check" isDisabled={isDisabled} onPress={() => void sign()}>
        {d('sign')}
      </Button>
      {refused && (
        <p role="alert" className="field-error">
          {refused}
        </p>
      )}
    </div>
  );
}
