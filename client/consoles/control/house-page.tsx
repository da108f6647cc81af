import { Loading } from '../../app/loading.tsx';

export default function HousePage() {
  return <Loading />;
}
