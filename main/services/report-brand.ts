import type { Brand } from '../../shared/model/report.ts';
import { readBrand, writeBrand } from '../db/setting-queries.ts';
import { logoAddress } from '../files/logo.ts';
import type { Context } from './context.ts';

export function brand(context: Context): Brand {
  return readBrand(context.session.require().db);
}

interface BrandChange {
  name?: string | null | undefined;
  logo?: string | null | undefined;
}

/** Sets what is given and leaves the rest. The picture is checked by its content before it is kept. */
export function setBrand(context: Context, { name, logo }: BrandChange): Brand {
  const { db } = context.session.require();
  const before = readBrand(db);
  const after: Brand = {
    name: name === undefined ? before.name : name,
    logo: logo === undefined ? before.logo : logo && logoAddress(Buffer.from(logo, 'base64')),
  };
  writeBrand(db, after);
  return after;
}
