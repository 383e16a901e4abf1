import { because, type SkipReason } from '../../relationship/skipReason.ts';
import { reasonByName } from '../leftOut.ts';

/** The other files of an export, by their names without numbers and marks, as seen in exports of 2018 to 2026. */
const reasonOf = reasonByName({
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
});

/** Why a file of an export tells of nobody; null where it may, or nobody knows it. */
export function leftOutOf(path: string): SkipReason | null {
  const folder = /(?:^|\/)(articles|jobs)\//i.exec(path)?.[1]?.toLowerCase();
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const bare = name.toLowerCase().replace(/[^a-z]/g, '');
  if (folder !== undefined) return because(folder === 'jobs' ? 'skip_ofJobs' : 'skip_ofPosts');
  return reasonOf(bare);
}
