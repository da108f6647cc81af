// One document: what it says, version by version, who signed or returned it, and what this team can do with it now.
import { useState } from 'react';
import type { ShownDocument } from '../../../../shared/views/shapes/documents.ts';
import { useExercise } from '../../../exercise/exercise-context.tsx';
import { useText } from '../../../locales/index.ts';
import { documentTexts } from '../../../locales/trainee.documents.ts';
import { Badge, type BadgeTone } from '../../../ui/bits.tsx';
import { Button } from '../../../ui/button.tsx';
import { At } from '../../../ui/clock-text.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { Select } from '../../../ui/select.tsx';
import { isOver } from '../measures/measures-state.ts';
import { Receipts } from '../receipts.tsx';
import { useSeatName } from '../use-seat-name.ts';
import { waitsForUs } from './documents-state.ts';
import { Sign, Submit } from './paper-acts.tsx';
import { PaperValues } from './paper-values.tsx';
import { Parties, usePartyName } from './parties.tsx';
import { PendingPapers } from './pending-papers.tsx';

export const TONES: Readonly<Record<ShownDocument['status'], BadgeTone>> = {
  draft: 'plain',
  submitted: 'amber',
  returned: 'red',
  issued: 'green',
};

/** Those an issued document of this team went to and who have not said that they have it; control says so for agencies. */
const awaitedOf = ({ mine, status, to, receipts = [] }: ShownDocument): ShownDocument['to'] =>
  mine && status === 'issued' ? to.filter(({ code = 'control' }) => !receipts.some(({ by }) => by === code)) : [];

export interface PaperProps {
  document: ShownDocument;
  /** Write on, from this version. */
  onWrite: (version: number) => void;
  /** A refused version was taken back into the making. */
  onChange: () => void;
}

export function Paper({ document, onWrite, onChange }: PaperProps) {
  const d = useText(documentTexts);
  const nameOf = usePartyName();
  const seatName = useSeatName();
  const over = useExercise(isOver);
  const newest = document.versions.at(-1)?.version ?? 1;
  const [picked, pick] = useState<number>();
  const open = document.mine && (document.status === 'draft' || document.status === 'returned');
  // What is written on is read as it stands now, what was sent as it was sent.
  const version = picked ?? (open ? newest : (document.submitted?.version ?? newest));
  const shown = document.versions.find((each) => each.version === version) ?? document.versions.at(-1);
  const by = shown?.seat === undefined ? undefined : seatName(shown.seat);
  return (
    <article className="card card-body paper" aria-label={document.title.text}>
      <p className="paper-head">
        <Badge tone={TONES[document.status]}>{d(`status.${document.status}`)}</Badge>
        {!document.mine && <span>{d('from', { team: document.from })}</span>}
        {document.person && <strong lang={document.person.language}>{document.person.text}</strong>}
      </p>
      <Parties label={d('goesTo')} parties={document.to} />
      <PendingPapers document={document.key} onChange={onChange} />
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
          <PaperValues values={shown.values} language={shown.language} />
        </>
      )}
      {document.signs.length > 0 && (
        <div>
          <p className="field-label">{d('signedBy')}</p>
          <ul className="paper-signs" aria-label={d('signedBy')}>
            {document.signs.map((party) => (
              <li key={nameOf(party)} className={party.signedAt === undefined ? 'is-awaited' : 'is-given'}>
                <Icon name={party.signedAt === undefined ? 'clock' : 'check'} />
                <span>
                  {nameOf(party)}: {d(party.signedAt === undefined ? 'unsigned' : 'signed')}{' '}
                  {party.signedAt !== undefined && <At t={party.signedAt} />}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {open && shown && !over && (
        <Submit key={shown.version} document={document} version={shown}>
          <Button icon="document" onPress={() => onWrite(shown.version)}>
            {d('writeOn')}
          </Button>
        </Submit>
      )}
      {waitsForUs(document) && !over && <Sign document={document} />}
      <Receipts
        what={document.key}
        receipts={document.receipts}
        awaited={awaitedOf(document).map(nameOf)}
        isReceived={document.received}
      />
    </article>
  );
}
