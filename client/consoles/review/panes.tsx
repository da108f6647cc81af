// Two panes to choose from, side by side; one of them on a small screen.
import { useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { ConsolePane } from './console-pane.tsx';
import { DecisionsPane } from './decisions-pane.tsx';
import { KnownPane } from './known-pane.tsx';
import { LearnedPane } from './learned-pane.tsx';
import { NotesPane } from './notes-pane.tsx';
import { useReview } from './review-context.tsx';
import { TruthPane } from './truth-pane.tsx';
import { FIXED_PANES, type PaneId, type PanesShown } from './use-panes.ts';
import { useSpeech } from './use-speech.ts';

export function Panes({ panes: { first, second, two, choose, setTwo } }: { panes: PanesShown }) {
  const t = useText(reviewTexts);
  return (
    <>
      <Pane label={t('paneOne')} id={first} onChange={(id) => choose('first', id)}>
        <Button size="small" className="pane-count" onPress={() => setTwo(!two)}>
          {t(two ? 'onePane' : 'twoPanes')}
        </Button>
      </Pane>
      {two && <Pane label={t('paneTwo')} id={second} onChange={(id) => choose('second', id)} />}
    </>
  );
}

interface PaneProps {
  label: string;
  id: PaneId;
  onChange: (id: PaneId) => void;
  children?: React.ReactNode;
}
function Pane({ label, id, onChange, children }: PaneProps) {
  const t = useText(reviewTexts);
  const { scenario } = useReview();
  const { names } = useSpeech();
  const teams = Object.entries(scenario.teams).map(([team, { code }]) => ({
    value: `team:${team}` as const,
    label: t('pane.team', { code, title: names.say(`teams.${team}.title`) }),
  }));
  const choices = [...teams, ...FIXED_PANES.map((value) => ({ value, label: t(`pane.${value}`) }))] satisfies readonly {
    value: PaneId;
    label: string;
  }[];
  return (
    <section className="review-pane" aria-label={label}>
      <header className="review-pane-head">
        <Select<PaneId> label={label} hideLabel value={id} onChange={onChange} choices={choices} />
        {children}
      </header>
      <h2 className="visually-hidden">{choices.find(({ value }) => value === id)?.label}</h2>
      <Content id={id} />
    </section>
  );
}

function Content({ id }: { id: PaneId }) {
  const t = useText(reviewTexts);
  if (id === 'control') return <ConsolePane key={id} audience={{ kind: 'control' }} />;
  if (id.startsWith('team:'))
    return <ConsolePane key={id} audience={{ kind: 'team', team: id.slice('team:'.length) }} />;
  const fixed = FIXED_PANES.find((known) => known === id) ?? 'truth';
  return (
    // What scrolls must be reached by keyboard, whether or not something in it can be pressed.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section key={id} className="review-pane-body" tabIndex={0} aria-label={t(`pane.${fixed}`)}>
      {fixed === 'truth' && <TruthPane />}
      {fixed === 'known' && <KnownPane />}
      {fixed === 'decisions' && <DecisionsPane />}
      {fixed === 'learned' && <LearnedPane />}
      {fixed === 'notes' && <NotesPane />}
    </section>
  );
}
