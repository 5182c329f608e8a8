interface RubricGlyphProps {
  /** Place of the column from the left. */
  readonly place: number;
  readonly of: number;
  readonly isChosen: boolean;
}

/**
 * The value of a rubric cell as a shape: full, half, ring, and a dash for the last column, which says that the row
 * does not apply. A dot where nothing is chosen.
 */
export function RubricGlyph({ place, of, isChosen }: RubricGlyphProps) {
  return (
    <svg width={12} height={12} viewBox="-6 -6 12 12" aria-hidden="true" focusable="false">
      {shape(place, of, isChosen)}
    </svg>
  );
}

function shape(place: number, of: number, isChosen: boolean) {
  if (!isChosen) return <circle r={1.3} fill="var(--pl-control)" />;
  if (place === of - 1) {
    return <path d="M-4.5 0h9" stroke="var(--pl-ink)" strokeWidth={1.8} strokeLinecap="round" />;
  }
  if (place === 0) return <circle r={4.6} fill="var(--pl-accent)" />;
  if (place === of - 2) return <circle r={4.2} fill="none" stroke="var(--pl-ink)" strokeWidth={1.7} />;
  return (
    <>
      <circle r={4.2} fill="none" stroke="var(--pl-accent)" strokeWidth={1.6} />
      <path d="M0 -4.4a4.4 4.4 0 010 8.8z" fill="var(--pl-accent)" />
    </>
  );
}
