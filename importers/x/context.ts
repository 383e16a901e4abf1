import type { Finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import type { LeftOut } from '../leftOut.ts';

/** What reading one item of an archive takes from around it. */
export type Context = {
  me: ReadonlySet<Identity>;
  /** When the archive was made, ms since epoch. */
  madeAt: number;
  /** Counts what tells of nobody. */
  leftOut: LeftOut;
  /** Reports an item whose date cannot be read; finds nobody. */
  undated(date: string): Finding[];
};
