import type { Direction } from './interaction.ts';
import type { Rung } from './ladder.ts';

/** Whom badges are shown for. */
export type Density = 'everyone' | 'focus' | 'off';

/** What the user has decided for the whole product; the same on every device, small enough to sync one day. */
export type Settings = {
  density: Density;
  /** What the user has switched off: a site by its `Site.name`, or one blog by its host name without `www.`. */
  sitesOff: string[];
  /** Host names of the user's own blogs, without `www.`; a comment there is a comment to the user. */
  ownHosts: string[];
  /** The user's own accounts: never badged, needed to tell who reached out to whom. */
  ownIdentities: string[];
  /** While the screen is shared no fact is shown anywhere on a page. */
  factsHidden: boolean;
  /** How many people fit on the focus list. */
  focusCapacity: number;
  /** Days without contact after which somebody in focus comes up again, where their own `cadenceDays` says nothing. */
  cadenceDays: number;
  /** At most so many suggestions a day, promises and replies aside. */
  stepsADay: number;
  /** Minutes the user gives to calls each week; null for no limit. */
  callMinutesAWeek: number | null;
  /** When the user is away, as local days `2026-03-14`, both included. */
  away: { from: string; until: string }[];
  /** The user's own words for a hello, with placeholders; '' for the one that comes with the product. */
  helloTemplate: string;
  /** The open invitation to talk, as the user words it; '' for the one that comes with the product. */
  invitationText: string;
  /** Days after a hello before asking how it went. */
  helloAskDays: number;
  /** Hour of the one quiet notification a day, 0–23 local; null for none. */
  reminderHour: number | null;
  /** Whether the toolbar shows how much today holds. */
  countInToolbar: boolean;
  /** Where the user's own typing is not looked at for promises: sites and hosts as in `sitesOff`. */
  composersOff: string[];
  /** Where the user lives and is going, for "same place". */
  ownPlaces: string[];
  /** How the user reads tables of their own, the last first, so that the next one with these columns is read alike. */
  tableMappings: TableMapping[];
};

/** How columns are read: what each is taken for, and what its dates tell. */
export type TableMapping = {
  /** The columns, as their titles or their number tell them apart from those of other tables. */
  columns: string;
  hasHeader: boolean;
  /** One a column, in their order. */
  roles: string[];
  /** What happened at the date of a row; null while dates tell nothing. */
  happened: { rung: Rung; direction: Direction; channel: string } | null;
  dayOrder: 'day first' | 'month first';
};

/** What a fresh install starts with. */
export const defaultSettings: Settings = {
  density: 'everyone',
  sitesOff: [],
  ownHosts: [],
  ownIdentities: [],
  factsHidden: false,
  focusCapacity: 15,
  cadenceDays: 60,
  stepsADay: 5,
  callMinutesAWeek: null,
  away: [],
  helloTemplate: '',
  invitationText: '',
  helloAskDays: 10,
  reminderHour: null,
  countInToolbar: false,
  composersOff: [],
  ownPlaces: [],
  tableMappings: [],
};

/** Whether badges are switched off on a page: on its host (without `www.`), or for all sites that would read it. */
export function isSwitchedOff(sitesOff: readonly string[], host: string, siteNames: readonly string[]): boolean {
  return sitesOff.includes(host) || (siteNames.length > 0 && siteNames.every((name) => sitesOff.includes(name)));
}
