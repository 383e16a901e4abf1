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
};

/** What a fresh install starts with. */
export const defaultSettings: Settings = {
  density: 'everyone',
  sitesOff: [],
  ownHosts: [],
  ownIdentities: [],
  factsHidden: false,
  focusCapacity: 15,
};

/** Whether badges are switched off on a page: on its host (without `www.`), or for all sites that would read it. */
export function isSwitchedOff(sitesOff: readonly string[], host: string, siteNames: readonly string[]): boolean {
  return sitesOff.includes(host) || (siteNames.length > 0 && siteNames.every((name) => sitesOff.includes(name)));
}
