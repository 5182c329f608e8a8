/** The sign of the house: a plumb line with its bob. `tall` is the version of the start screen. */
export function BrandMark({ tall = false }: { readonly tall?: boolean }) {
  if (tall) {
    return (
      <svg width={56} height={236} viewBox="0 0 56 236" aria-hidden="true" focusable="false">
        <path d="M6 4h44" stroke="var(--pl-ink)" strokeWidth={3} strokeLinecap="round" />
        <path d="M28 4v200" stroke="var(--pl-ink)" strokeWidth={1.6} />
        <path d="M17 204h22l-11 24z" fill="var(--pl-accent)" />
      </svg>
    );
  }
  return (
    <svg width={18} height={20} viewBox="0 0 18 20" aria-hidden="true" focusable="false">
      <path d="M3 2h12" stroke="var(--pl-ink)" strokeWidth={2} strokeLinecap="round" />
      <path d="M9 2v9" stroke="var(--pl-ink)" strokeWidth={1.6} />
      <path d="M5 11h8l-4 7z" fill="var(--pl-accent)" />
    </svg>
  );
}
