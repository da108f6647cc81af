// The options of a decision as they can be chosen, or as one was chosen.
import type { ShownOption } from '../../../shared/views/shapes/trainee.ts';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Radio, RadioGroup } from '../../ui/fields.tsx';

export interface CardOptionsProps {
  options: readonly ShownOption[];
  chosen: string;
  onChoose: (option: string) => void;
  isDisabled: boolean;
}

export function CardOptions({ options, chosen, onChoose, isDisabled }: CardOptionsProps) {
  const t = useText(traineeTexts);
  return (
    <RadioGroup
      label={t('option')}
      hideLabel
      value={chosen || null}
      onChange={onChoose}
      isDisabled={isDisabled}
      className="options"
    >
      {options.map(({ key, title, detail }) => (
        <Radio key={key} value={key} className="option">
          <span className="option-title" lang={title.language}>
            {title.text}
          </span>
          {detail && (
            <span className="option-detail" lang={detail.language}>
              {detail.text}
            </span>
          )}
        </Radio>
      ))}
    </RadioGroup>
  );
}
