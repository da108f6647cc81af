import { commonTexts, useText } from '../locales/index.ts';

export function Loading() {
  const t = useText(commonTexts);
  return (
    <div className="empty" role="status">
      {t('loading')}
    </div>
  );
}
