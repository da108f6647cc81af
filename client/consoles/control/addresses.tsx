// Under which address the room reaches this machine; the one another device has opened is known to work.
import type { RoomAnswer } from '../../../shared/protocol/http.ts';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { Badge } from '../../ui/bits.tsx';
import { Radio, RadioGroup } from '../../ui/fields.tsx';

export interface AddressesProps {
  addresses: RoomAnswer['addresses'];
  chosen: string;
  onChoose: (url: string) => void;
}

export function Addresses({ addresses, chosen, onChoose }: AddressesProps) {
  const t = useText(controlTexts);
  return (
    <section className="ctl-side-card" aria-label={t('addresses')}>
      <h2>{t('addresses')}</h2>
      <p className="ctl-soft">{t('addressesText')}</p>
      <RadioGroup label={t('addresses')} hideLabel value={chosen} onChange={onChoose}>
        {addresses.map(({ url, reached }) => (
          <Radio key={url} value={url}>
            <span className="ctl-address">{url.replace(/^https?:\/\//, '')}</span>
            {reached ? (
              <Badge tone="green" icon="check">
                {t('reached')}
              </Badge>
            ) : (
              <span className="ctl-soft">{t('notReached')}</span>
            )}
          </Radio>
        ))}
      </RadioGroup>
    </section>
  );
}
