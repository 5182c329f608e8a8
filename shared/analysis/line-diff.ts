export interface DiffLine {
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
}

/**
 * Lines that went, came and stayed, in reading order; what went stands before what came. By longest common
 * subsequence, which is plenty for files of a few hundred lines.
 *
 * @example diffLines(['a', 'b'], ['a', 'c']) // ' a', '-b', '+c'
 */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  const common = commonLengths(before, after);
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ sign: ' ', text: before[i]! });
      i++;
      j++;
    } else if (j >= after.length || (i < before.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      lines.push({ sign: '-', text: before[i]! });
      i++;
    } else {
      lines.push({ sign: '+', text: after[j]! });
      j++;
    }
  }
  return lines;
}

/** Entry i, j: length of the longest common subsequence of the rests from i and from j on. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        before[i] === after[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}
