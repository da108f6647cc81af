// Documents on the desk: those control signs in an agency's name, those it received, and all others to be read.
import type { ControlDocument } from '../../../shared/views/shapes/control-words.ts';
import { documentTexts } from '../../locales/control.documents.ts';
import { useLanguage, useShown, useText } from '../../locales/index.ts';
import { Badge, TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { At } from '../../ui/clock-text.tsx';
import { GuardedAct } from './act-dialog.tsx';
import { DeskSection } from './desk-section.tsx';
import { agenciesToSign, awaitedOf, documentsForControl, isReceived, toSign } from './documents.ts';
import { RedactButton } from './redact-button.tsx';
import { Refusal } from './refusal.tsx';
import { isFromLobby, teamBy, useCommand, useControlView, useMayAct } from './use-control.ts';

/** Those that wait for control. */
export function DeskDocuments() {
  const d = useText(documentTexts);
  const waiting = documentsForControl(useControlView());
  return (
    <DeskSection title={d('waiting')} count={waiting.length} tone="amber">
      <Papers rows={waiting} isOpen />
    </DeskSection>
  );
}

/** All others, newest first, with their words folded up. */
export function OtherDocuments() {
  const d = useText(documentTexts);
  const view = useControlView();
  const waiting = documentsForControl(view);
  const others = view.lists.documents.filter((row) => !waiting.includes(row)).toReversed();
  return (
    <DeskSection title={d('others')} count={others.length}>
      <Papers rows={others} />
    </DeskSection>
  );
}

const Papers = ({ rows, isOpen = false }: { rows: readonly ControlDocument[]; isOpen?: boolean }) => (
  <ul className="ctl-cards">
    {rows.map((row) => (
      <PaperCard key={row.key} row={row} isOpen={isOpen} />
    ))}
  </ul>
);

/** A team's code, an agency's name, or control. */
function usePartyName(): (id: string) => string {
  const d = useText(documentTexts);
  const view = useControlView();
  return (id) =>
    teamBy(view, id)?.code ??
    view.fields.catalogue.agencies.find((agency) => agency.id === id)?.title.text ??
    (id === 'control' ? d('control') : id);
}

function PaperCard({ row, isOpen }: { row: ControlDocument; isOpen: boolean }) {
  const d = useText(documentTexts);
  const view = useControlView();
  const shown = useShown();
  const nameOf = usePartyName();
  const code = teamBy(view, row.team)?.code;
  const last = row.submissions.at(-1)?.version ?? row.versions.at(-1)?.version;
  const awaited = awaitedOf(view, row);
  return (
    <li className="ctl-card">
      <p className="ctl-card-head">
        {code && <TeamTag code={code} />}
        <At t={row.t} />
        <Badge tone={row.status === 'issued' ? 'green' : row.status === 'submitted' ? 'amber' : 'plain'}>
          {d(`status.${row.status}`)}
        </Badge>
      </p>
      <p className="ctl-decided" {...shown(row.title)}>
        {row.title.text}
        {row.person && ` · ${row.person.text}`}
      </p>
      {row.versions.toReversed().map((written) => (
        <details key={written.version} open={isOpen && written.version === last}>
          <summary>
            {d(written.conflict ? 'versionBeside' : 'version', { version: written.version })} <At t={written.t} />
          </summary>
          <dl className="ctl-paper" lang={written.language}>
            {written.values
              .filter(({ value }) => value !== '')
              .map(({ field, label, value, said }) => (
                <div key={field}>
                  <dt {...shown(label)}>{label.text}</dt>
                  <dd>
                    <p className="ctl-words">{said?.text ?? value}</p>
                    {!said && <RedactButton position={written.position} field={`values.${field}`} />}
                  </dd>
                </div>
              ))}
          </dl>
        </details>
      ))}
      {row.signatures.map(({ by, t }) => (
        <p key={by} className="ctl-soft">
          {d('signedFor', { by: nameOf(by) })} <At t={t} />
        </p>
      ))}
      {row.returns.map(({ by, reason, t, position, version }) => (
        <div key={position}>
          <p className="ctl-soft">
            <At t={t} /> {d('returnedBy', { by: nameOf(by), version })} <q>{reason}</q>
          </p>
          {reason !== '' && <RedactButton position={position} field="reason" />}
        </div>
      ))}
      {row.receipts.map(({ by, text, t, language }) => (
        <p key={by} className="ctl-soft">
          <At t={t} /> {d('receivedBy', { by: nameOf(by) })} {text && <q lang={language}>{text}</q>}
        </p>
      ))}
      {awaited.length > 0 && <p className="ctl-soft">{d('awaited', { by: awaited.map(nameOf).join(', ') })}</p>}
      <Acts row={row} nameOf={nameOf} />
    </li>
  );
}

function Acts({ row, nameOf }: { row: ControlDocument; nameOf: (id: string) => string }) {
  const d = useText(documentTexts);
  const language = useLanguage();
  const view = useControlView();
  const may = useMayAct();
  const { give, busy, refusal } = useCommand();
  const version = row.submissions.at(-1)?.version ?? 1;
  const running = view.fields.phase === 'running';
  if (!may) return null;
  const document = row.key;
  const agencies = agenciesToSign(view, row);
  const teams = toSign(view, row).filter((id) => !agencies.includes(id));
  return (
    <div className="ctl-actions">
      {[...agencies, ...teams].map((as) => (
        <Button
          key={as}
          size="small"
          icon="check"
          {...(agencies.includes(as) ? { kind: 'primary' as const } : {})}
          isDisabled={busy || !running}
          onPress={() => void give({ type: 'SignDocument', document, version, as })}
        >
          {d('signFor', { by: nameOf(as) })}
        </Button>
      ))}
      {row.status === 'submitted' && (
        <GuardedAct
          label={d('return')}
          title={d('returnTitle', { title: row.title.text })}
          confirmLabel={d('return')}
          isDisabled={!running}
          reason={{ draftKey: `control/return/${document}`, label: d('returnReason'), required: true }}
          command={(reason) => {
            const as = agencies[0] ?? teams[0];
            return { type: 'ReturnDocument', document, version, reason, ...(as === undefined ? {} : { as }) };
          }}
        />
      )}
      {isReceived(view, row) && isFromLobby(view.fields.phase) && (
        <GuardedAct
          label={d('confirm')}
          title={d('confirm')}
          confirmLabel={d('confirm')}
          reason={{ draftKey: `control/receipt/${document}`, label: d('confirmWords'), required: false }}
          command={(text) => ({ type: 'ConfirmReceipt', what: document, text, language })}
        />
      )}
      <Refusal code={refusal} />
    </div>
  );
}
