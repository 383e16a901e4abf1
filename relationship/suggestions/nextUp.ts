import type { Kind } from './kind.ts';

/**
 * The user queued them (H7): "you and I are next". Arises where nothing more particular does, so that nobody in the queue is passed over. Done by
 * any contact, or by taking them out.
 */
export const nextUp: Kind = {
  kind: 'next up',
  begins: true,
  arises: (standing) => (standing.nextUp === null ? null : { step: 'get in touch', because: [{ kind: 'next up' }] }),
};
