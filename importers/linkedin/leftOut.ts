import { because, type PlainSkipKey, type SkipReason } from '../../relationship/skipReason.ts';

/** The other files of an export, by their names without numbers and marks, as seen in exports of 2018 to 2026. */
const files: Readonly<Record<string, string>> = {
  skip_ofAdverts: 'adtargeting adsclicked lanadsengagement inferencesaboutyou',
  skip_ofAccount: `accountstatushistory companion logins phonenumbers privateidentityasset receipts receiptsv registration
    securitychallenges verifications whatsappphonenumbers`,
  skip_ofYourself: `causesyoucareabout certifications courses education honors languages learning organizations patents positions
    profilesummary projects publications richmedia skills testscores volunteering volunteeringexperiences interests`,
  skip_ofJobs: `jobapplications jobapplicantsavedanswers jobapplicantsavedscreeningquestionresponses jobseekerpreferences savedjobs
    savedjobalerts onlinejobpostings savedjobanswers`,
  skip_ofPosts: 'comments reactions likes shares votes instantreposts savedarticles saveditems groupposts articles',
  skip_ofNames: 'memberfollows',
  skip_ofPages: 'companyfollows hashtagfollows events groups',
  skip_ofMachines: 'guidemessages learningroleplaymessages learningcoachmessages coachmessages',
  skip_ofSearches: 'searchqueries searches',
};

const reasons: ReadonlyMap<string, PlainSkipKey> = new Map(
  Object.entries(files).flatMap(([key, names]) => names.split(/\s+/).map((name) => [name, key as PlainSkipKey] as const)),
);

/** Why a file of an export tells of nobody; null where it may, or nobody knows it. */
export function leftOutOf(path: string): SkipReason | null {
  const folder = /(?:^|\/)(articles|jobs)\//i.exec(path)?.[1]?.toLowerCase();
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const bare = name.toLowerCase().replace(/[^a-z]/g, '');
  if (folder !== undefined) return because(folder === 'jobs' ? 'skip_ofJobs' : 'skip_ofPosts');
  const key = reasons.get(bare);
  return key === undefined ? null : because(key);
}
