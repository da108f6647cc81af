import { useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { Badge } from '../../ui/bits.tsx';

const TONE = { good: 'green', mixed: 'amber', harm: 'red' } as const;
const ICON = { good: 'check', mixed: 'info', harm: 'warning' } as const;

/** How review speaks of a storyline's state, in a word and a colour; the branch it belongs to. */
export function OutcomeBadge({ outcome, branch }: { outcome?: keyof typeof TONE; branch?: string }) {
  const t = useText(reviewTexts);
  return (
    <>
      {outcome && (
        <Badge tone={TONE[outcome]} icon={ICON[outcome]}>
          {t(`outcome.${outcome}`)}
        </Badge>
      )}
      {branch && <Badge>{t('branch', { branch })}</Badge>}
    </>
  );
}
