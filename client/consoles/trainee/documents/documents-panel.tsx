// Documents: what waits for this team, what it wrote and received, and the form in the making. All in one part of the
// page: a dialog would cover the stop button.
import { memo, useEffect, useRef } from 'react';
import type { ShownDocument, ShownForm } from '../../../../shared/views/shapes/documents.ts';
import { useExercise } from '../../../exercise/exercise-context.tsx';
import { useKept } from '../../../exercise/use-kept.ts';
import { useText } from '../../../locales/index.ts';
import { documentTexts } from '../../../locales/trainee.documents.ts';
import { partTexts } from '../../../locales/trainee.parts.ts';
import { Badge, EmptyState } from '../../../ui/bits.tsx';
import { Button } from '../../../ui/button.tsx';
import { At } from '../../../ui/clock-text.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { useRegionName } from '../../../ui/region-name.ts';
import { isOver } from '../measures/measures-state.ts';
import type { PartProps } from '../part-props.ts';
import { openDocuments, waitsForUs } from './documents-state.ts';
import { Paper, TONES } from './paper.tsx';
import { PaperAlert } from './paper-alert.tsx';
import { PaperForm } from './paper-form.tsx';
import { PendingPapers } from './pending-papers.tsx';
import { usePaper } from './use-paper.ts';
import './documents.css';

const NO_FORMS: readonly ShownForm[] = [];
const NONE: readonly ShownDocument[] = [];

/** Where one is: the list, a form ("form/<key>"), a document ("read/<key>") or a new version of one ("write/<key>"). */
type Spot = string;

export const DocumentsPanel = memo(function DocumentsPanel(_props: PartProps) {
  const d = useText(documentTexts);
  const p = useText(partTexts);
  const regionName = useRegionName();
  const forms = useExercise((state) => state.views.team?.fields.forms) ?? NO_FORMS;
  const documents = useExercise((state) => state.views.team?.lists.documents) ?? NONE;
  const [spot = '', setSpot] = useKept<Spot>('documents');
  const [step = '', key = ''] = spot.split('/');
  const document = documents.find((row) => row.key === key);
  const form = forms.find((row) => row.key === (step === 'write' ? document?.form : key));
  const paper = usePaper(key, form);
  const inList = !((step === 'form' || step === 'write') && form) && !(step === 'read' && document);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(spot);
  useEffect(() => {
    if (shown.current !== spot) heading.current?.focus();
    shown.current = spot;
  }, [spot]);
  return (
    <section className="panel documents" aria-label={regionName(p('documents'))}>
      <PaperAlert />
      <header className="panel-head">
        {!inList && (
          <Button kind="quiet" size="small" icon="back" onPress={() => setSpot(step === 'write' ? `read/${key}` : '')}>
            {d('back')}
          </Button>
        )}
        <h2 ref={heading} tabIndex={-1} lang={inList ? undefined : (form ?? document)?.title.language}>
          {inList ? p('documents') : (form ?? document)?.title.text}
        </h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div className="panel-body read-body" tabIndex={0}>
        <div className="decide documents-body">
          {inList && <Papers forms={forms} documents={documents} onOpen={setSpot} />}
          {step === 'form' && form && <PaperForm form={form} onSaved={() => setSpot('')} />}
          {step === 'write' && form && document && (
            <PaperForm form={form} document={document.key} onSaved={() => setSpot(`read/${document.key}`)} />
          )}
          {step === 'read' && document && (
            <Paper
              key={document.key}
              document={document}
              onWrite={(version) => {
                // What is being written already stays.
                if (!paper.begun) paper.writeOn(document, version);
                setSpot(`write/${document.key}`);
              }}
              onChange={() => setSpot(`write/${document.key}`)}
            />
          )}
        </div>
      </div>
    </section>
  );
});

interface PapersProps {
  forms: readonly ShownForm[];
  documents: readonly ShownDocument[];
  onOpen: (spot: Spot) => void;
}

function Papers({ forms, documents, onOpen }: PapersProps) {
  const d = useText(documentTexts);
  const over = useExercise(isOver);
  const waiting = useExercise(openDocuments);
  return (
    <>
      {waiting > 0 && <p className="measure-note">{d('waiting', { count: waiting })}</p>}
      <PendingPapers onChange={(form) => onOpen(`form/${form}`)} />
      {documents.length === 0 && (
        <EmptyState icon="document" title={d('empty')}>
          {d('emptyText')}
        </EmptyState>
      )}
      <ul className="paper-list">
        {documents.toReversed().map((row) => (
          <li key={row.key}>
            <button type="button" className="paper-row" onClick={() => onOpen(`read/${row.key}`)}>
              <span className="paper-title" lang={row.title.language}>
                {row.title.text}
                {row.person && ` · ${row.person.text}`}
              </span>
              <span className="paper-state">
                <At t={row.t} /> {!row.mine && d('from', { team: row.from })}
                <Badge tone={TONES[row.status]}>{d(waitsForUs(row) ? 'toSign' : `status.${row.status}`)}</Badge>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {!over && forms.length > 0 && (
        <section aria-label={d('forms')} className="paper-forms">
          <h3>{d('forms')}</h3>
          {forms.map((form) => (
            <FormButton key={form.key} form={form} onOpen={onOpen} />
          ))}
        </section>
      )}
    </>
  );
}

function FormButton({ form, onOpen }: { form: ShownForm; onOpen: (spot: Spot) => void }) {
  const d = useText(documentTexts);
  const { begun } = usePaper(form.key, form);
  return (
    <button type="button" className="paper-row" onClick={() => onOpen(`form/${form.key}`)}>
      <span className="paper-title" lang={form.title.language}>
        <Icon name="plus" /> {form.title.text}
      </span>
      {begun && <Badge tone="amber">{d('begun')}</Badge>}
    </button>
  );
}
