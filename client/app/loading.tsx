import { commonTexts, useText } from '../locales/index.ts';

export function Loading() {
  const t = useText(commonTexts);
  return <output className="empty">{t('loading')}</output>;
}
