import { Loading } from '../../app/loading.tsx';

export default function ReviewPage() {
  return <Loading />;
}
