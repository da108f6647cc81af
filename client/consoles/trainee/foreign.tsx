import type { ShownText } from '../../../shared/scenario/scenario.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { Badge } from '../../ui/bits.tsx';

/** Says that a text is shown in its author's language because there is no translation. */
export function Foreign({ text }: { text: ShownText }) {
  const t = useText(commonTexts);
  if (!text.language) return null;
  return <Badge icon="globe">{t('originalLanguage', { language: t(`language.${text.language}`) })}</Badge>;
}
