/** The columns of an imported table in file order, as JSON, so that a row of it can be read again alone. */
export const mending0050 = 'ALTER TABLE import ADD COLUMN columns TEXT;';
