import { BrandMark } from '../components/brand-mark.tsx';

export function App() {
  return <BrandMark tall />;
}
