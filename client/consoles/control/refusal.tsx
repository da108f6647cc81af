// The sentence of a refusal, next to where it happened.
import type { RejectionCode } from '../../../shared/exercise/rejections.ts';
import { useRejection } from '../../locales/index.ts';

export function Refusal({ code }: { code: RejectionCode | undefined }) {
  const sentence = useRejection();
  if (code === undefined) return null;
  return (
    <p className="field-error" role="alert">
      {sentence({ code })}
    </p>
  );
}
