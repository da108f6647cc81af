import { ConsoleFrame } from '../../ui/console-frame.tsx';

export default function TraineePage() {
  return <ConsoleFrame>{null}</ConsoleFrame>;
}
