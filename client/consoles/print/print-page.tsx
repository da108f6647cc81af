import { Loading } from '../../app/loading.tsx';

export default function PrintPage() {
  return <Loading />;
}
