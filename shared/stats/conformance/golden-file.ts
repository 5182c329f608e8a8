/** One golden file: reference figures for one method. */
export type GoldenFile = {
  readonly method: string;
  readonly cases: readonly GoldenCase[];
};

export type GoldenCase = {
  readonly id: string;
  readonly input: Fields;
  readonly options: Fields;
  readonly expected: Fields;
  /** Largest allowed |got - expected| / max(1, |expected|); 0 means exact. */
  readonly tolerance: number;
  /** Tolerance of top-level fields of `expected` that need their own. */
  readonly fieldTolerance?: Readonly<Record<string, number>>;
  readonly note?: string;
};

/** Named JSON values. Each adapter states the form it expects of them. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * A golden file from parsed JSON; throws with a plain sentence when it has another form.
 *
 * @param name the file's name: without `.json` it names the method
 */
export function readGoldenFile(name: string, json: unknown): GoldenFile {
  if (!isFields(json) || !Array.isArray(json.cases))
    throw new TypeError('A golden file needs "cases", a list.');
  const method = name.replace(/\.json$/, '');
  const cases = json.cases.map((entry: unknown, index): GoldenCase => {
    if (!isFields(entry) || !isFields(entry.input) || !isFields(entry.expected)) {
      throw new TypeError(`Case ${index} of ${method} needs "input" and "expected".`);
    }
    const fieldTolerance = isFields(entry.fieldTolerance) ? numbersOf(entry.fieldTolerance) : {};
    return {
      id: String(entry.id ?? index),
      input: entry.input,
      options: isFields(entry.options) ? entry.options : {},
      expected: entry.expected,
      tolerance: typeof entry.tolerance === 'number' ? entry.tolerance : 1e-9,
      fieldTolerance,
    };
  });
  return { method, cases };
}

/** True for a plain JSON object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function numbersOf(fields: Fields): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(fields)) if (typeof value === 'number') numbers[name] = value;
  return numbers;
}
