import { Link } from 'wouter';
import type { JoinResponse } from '../../../shared/protocol/http.ts';
import { useText } from '../../locales/index.ts';
import { joinTexts } from '../../locales/join.ts';

export function JoinedStep({ seat }: { seat: JoinResponse }) {
  const t = useText(joinTexts);
  return (
    <section className="join-card">
      <h1>{t('joined')}</h1>
      <div>
        <p className="field-label">{t('seatCode')}</p>
        <p className="join-seat-code">{seat.seatCode}</p>
        <p className="join-lead">{t('seatCodeHelp')}</p>
      </div>
      <Link href={`/s/${seat.handle}`} className="button button-primary button-large">
        {t('open')}
      </Link>
    </section>
  );
}
