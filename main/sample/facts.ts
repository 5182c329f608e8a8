/** What a case is about, by name: the customer's number, the country, the amount ... Text refers to it as `{name}`. */
export type Facts = Readonly<Record<string, string>>;

/** Fills the `{slots}` of a line. A slot without a fact is a mistake in the script, so it throws. */
export function fill(line: string, facts: Facts): string {
  return line.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`No fact "${name}" for: ${line}`);
    return fact;
  });
}
