/** Whom a change was about, by person id; 'all' for anybody, or the settings. */
export type Changed = readonly string[] | 'all';

/** What two changes together were about. */
export function bothOf(one: Changed, other: Changed): Changed {
  return one === 'all' || other === 'all' ? 'all' : [...one, ...other];
}
