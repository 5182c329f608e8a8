import { BrandMark } from '../../components/brand-mark.tsx';

export function StartPage() {
  return <BrandMark tall />;
}
