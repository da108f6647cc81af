// Ways out of the console: to paper, and for the director back to the start page.
import { Link } from 'wouter';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { Icon } from '../../ui/icons.tsx';

export function ControlLinks() {
  const t = useText(controlTexts);
  const { handle } = useExerciseStore();
  const isDirector = useExercise((state) => state.me?.role === 'director');
  const replaying = useExercise((state) => state.status === 'replaying');
  if (replaying) return null;
  return (
    <nav className="ctl-links" aria-label={t('links')}>
      {isDirector && (
        <Link href="/director" className="button button-quiet" title={t('toHouse')}>
          <Icon name="back" />
          <span>{t('toHouse')}</span>
        </Link>
      )}
      <Link href={`/s/${handle}/print`} className="button button-quiet" title={t('toPrint')}>
        <Icon name="print" />
        <span>{t('toPrint')}</span>
      </Link>
    </nav>
  );
}
