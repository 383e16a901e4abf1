import type { Identity } from '../../relationship/identity.ts';

/** A member by number and, where the file tells it, by handle; none for the numbers archives use for nobody ("-1", ""). */
export function memberOf(id: string | undefined, handle?: string): Identity[] {
  const identities: Identity[] = [];
  if (handle !== undefined && /^\w{1,20}$/.test(handle)) identities.push(`x:${handle.toLowerCase()}`);
  if (id !== undefined && /^\d{1,20}$/.test(id) && id !== '0') identities.push(`x-id:${id}`);
  return identities;
}
