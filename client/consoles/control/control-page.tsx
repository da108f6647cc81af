import { Loading } from '../../app/loading.tsx';

export default function ControlPage() {
  return <Loading />;
}
