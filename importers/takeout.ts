import { because, type SkipReason } from '../relationship/skipReason.ts';

/** Why a file of Google's Takeout that is neither mail nor calendar nor address book tells of nobody; null where it is not known. */
export function leftOutOfTakeout(path: string): SkipReason | null {
  const inside = /(?:^|\/)Takeout\/(.+)$/i.exec(path)?.[1];
  if (inside === undefined) return null;
  if (/^archive_browser\.html$/i.test(inside)) return because('skip_ofContents');
  // "Mail/User Settings/Filters.json", in the user's language: of mail, all that is JSON is settings.
  if (/^(?:Mail|Gmail|Posta|Correo|E-Mail|Courrier)\/.*\.json$/i.test(inside)) return because('skip_ofSettings');
  return /^(?:My Activity|Meine Aktivitäten|Mon activité|Mi actividad)\//i.test(inside) ? because('skip_ofSearches') : null;
}
