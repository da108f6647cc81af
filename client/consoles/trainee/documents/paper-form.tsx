// A form to fill in: a new document, or a new version of one. Saving keeps a version; submitting is a step of its own.

import type { ShownForm } from '../../../../shared/views/shapes/documents.ts';
import type { DossierCard } from '../../../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseStore } from '../../../exercise/exercise-context.tsx';
import { useDraft } from '../../../exercise/use-draft.ts';
import { useLanguage, useRejection, useText } from '../../../locales/index.ts';
import { documentTexts } from '../../../locales/trainee.documents.ts';
import { traineeTexts } from '../../../locales/trainee.ts';
import { Button } from '../../../ui/button.tsx';
import { Radio, RadioGroup } from '../../../ui/fields.tsx';
import { notify } from '../../../ui/notices.tsx';
import { DraftArea } from '../draft-area.tsx';
import { isOver } from '../measures/measures-state.ts';
import { Parties } from './parties.tsx';
import { draftKey, usePaper } from './use-paper.ts';

const NOBODY: readonly DossierCard[] = [];
/** As much as the exercise takes in one field. */
const FIELD_LENGTH = 8000;

export interface PaperFormProps {
  form: ShownForm;
  /** Key of the document it is a new version of; absent for a new one. */
  document?: string | undefined;
  onSaved: () => void;
}

export function PaperForm({ form, document, onSaved }: PaperFormProps) {
  const d = useText(documentTexts);
  const t = useText(traineeTexts);
  const sentence = useRejection();
  const language = useLanguage();
  const store = useExerciseStore();
  const over = useExercise(isOver);
  const people = useExercise((state) => state.views.team?.fields.people) ?? NOBODY;
  const paper = usePaper(document ?? form.key, form);
  const lacksPerson = document === undefined && form.aboutPerson && !people.some(({ key }) => key === paper.about);
  const save = async () => {
    const sent = store.send({
      type: 'SaveDocument',
      form: form.key,
      ...(document === undefined ? {} : { document, base: paper.base }),
      ...(document === undefined && form.aboutPerson ? { about: paper.about } : {}),
      values: paper.values,
      language,
    });
    // The words are with the command now, which stays until it is recorded.
    paper.clear();
    onSaved();
    const answer = await sent;
    if (answer.ok) notify(d('saved', { title: form.title.text }), 'green');
    else notify(`${t('notRecorded')}. ${sentence(answer.rejection)}`, 'amber');
  };
  return (
    <div className="card card-body">
      {form.intro && <p lang={form.intro.language}>{form.intro.text}</p>}
      <div className="paper-parties">
        <Parties label={d('goesTo')} parties={form.to} />
        <Parties label={d('signedBy')} parties={form.signs} />
      </div>
      {document === undefined && form.aboutPerson && (
        <>
          <People
            label={d('about')}
            chosen={paper.about}
            people={people}
            onChange={paper.choosePerson}
            isDisabled={over}
          />
          {people.length === 0 && <p className="field-help">{d('nobodyYet')}</p>}
        </>
      )}
      {form.fields.map((field) => (
        <Field key={field.key} field={field} draft={draftKey(document ?? form.key, field.key)} people={people} />
      ))}
      {!over && (
        <div className="card-actions">
          {lacksPerson && people.length > 0 && <p className="field-help">{d('aboutFirst')}</p>}
          <Button kind="primary" icon="document" isDisabled={lacksPerson} onPress={() => void save()}>
            {d('save')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface FieldProps {
  field: ShownForm['fields'][number];
  draft: string;
  people: readonly DossierCard[];
}

function Field({ field, draft: key, people }: FieldProps) {
  const d = useText(documentTexts);
  const over = useExercise(isOver);
  const draft = useDraft(key);
  const label = field.required ? field.label.text : d('optional', { label: field.label.text });
  const help = field.help?.text;
  if (field.type === 'person')
    return <People label={label} chosen={draft.text} people={people} onChange={draft.write} isDisabled={over} />;
  if (field.type === 'choice')
    return (
      <RadioGroup label={label} value={draft.text || null} onChange={draft.write} isDisabled={over} className="options">
        {field.options.map(({ key: option, title }) => (
          <Radio key={option} value={option} className="option">
            <span lang={title.language}>{title.text}</span>
          </Radio>
        ))}
      </RadioGroup>
    );
  return (
    <DraftArea
      draft={draft}
      label={label}
      {...(help === undefined ? {} : { help })}
      rows={field.type === 'long' ? 5 : 1}
      maxLength={FIELD_LENGTH}
      isReadOnly={over}
    />
  );
}

interface PeopleProps {
  label: string;
  chosen: string;
  people: readonly DossierCard[];
  onChange: (person: string) => void;
  isDisabled: boolean;
}

function People({ label, chosen, people, onChange, isDisabled }: PeopleProps) {
  return (
    <RadioGroup label={label} value={chosen || null} onChange={onChange} isDisabled={isDisabled} className="options">
      {people.map(({ key, name }) => (
        <Radio key={key} value={key} className="option">
          <span lang={name.language}>{name.text}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
