import type { Fact } from '../relationship/fact.ts';
import type { Identity } from '../relationship/identity.ts';
import type { Direction } from '../relationship/interaction.ts';
import type { Rung } from '../relationship/ladder.ts';
import type { Origin } from '../relationship/origin.ts';
import type { Pledge } from '../relationship/pledge.ts';

/** Something that happened with a sample person, so many days ago. */
export type SampleTalk = { daysAgo: number; rung: Rung; direction: Direction; channel: string; minutes?: number; note?: string };

/** Somebody invented, with all that the sample says of them; days count back from the day the sample is added. */
export type SamplePerson = {
  name: string;
  identities: readonly Identity[];
  focus?: boolean;
  why?: string;
  communities?: readonly string[];
  avoids?: readonly Rung[];
  met?: Pick<Origin, 'kind' | 'words'> & { url?: string; daysAgo: number; via?: string; unsure?: boolean };
  talks?: readonly SampleTalk[];
  facts?: readonly (Pick<Fact, 'text' | 'facet'> & Partial<Pick<Fact, 'pinned' | 'private'>>)[];
  promises?: readonly (Pick<Pledge, 'by' | 'what'> & { daysAgo: number; dueInDays: number | null; keptDaysAgo?: number })[];
};

/** Talks at even distances, from the first to the last. */
function everyFewDays(from: number, to: number, count: number, talk: Omit<SampleTalk, 'daysAgo'>): SampleTalk[] {
  return Array.from({ length: count }, (_, i) => ({ ...talk, daysAgo: Math.round(from - ((from - to) * i) / (count - 1 || 1)) }));
}

const replyOnX = { rung: 'reply', direction: 'both', channel: 'x' } as const;
const commentOnLinkedin = { rung: 'reply', direction: 'both', channel: 'linkedin' } as const;
const commentOnBlog = { rung: 'reply', direction: 'in', channel: 'web' } as const;

/** The people of the sample data. None of them exists; the sample pages of `npm start` show these very people. */
export const samplePeople: readonly SamplePerson[] = [
  {
    name: 'Mara Lindqvist',
    identities: ['x:maralindqvist', 'linkedin:mara-lindqvist', 'web:maralindqvist.example', 'email:mara@maralindqvist.example'],
    focus: true,
    why: 'She asks the question everybody else was too polite to ask.',
    communities: ['Slow Web Circle'],
    met: {
      kind: 'comment',
      words: 'Her comment under “Why I answer every comment”',
      url: 'https://slowweb.example/answer',
      daysAgo: 1460,
    },
    talks: [
      { daysAgo: 1480, rung: 'follow', direction: 'in', channel: 'x' },
      ...everyFewDays(1450, 60, 11, replyOnX),
      { daysAgo: 300, rung: 'message', direction: 'both', channel: 'x', note: 'Compared notes on newsletters.' },
    ],
    facts: [
      { text: 'Grows tomatoes on a north-facing balcony, against all advice', facet: 'cares about', pinned: true },
      { text: 'Two boys, seven and ten', facet: 'family', pinned: true },
      { text: 'Moved to Gothenburg last spring', facet: 'place' },
    ],
    promises: [{ by: 'me', what: 'send her the essay on letters', daysAgo: 62, dueInDays: 3 }],
  },
  {
    name: 'Tomás Ferreira',
    identities: ['x:tomasferreira', 'linkedin:tomas-ferreira-lisboa', 'email:tomas@ferreira.example'],
    focus: true,
    why: 'We keep meaning to build something together.',
    communities: ['Slow Web Circle', 'Porto Makers'],
    met: { kind: 'event', words: 'Porto Makers, the table by the window', daysAgo: 1100, via: 'Mara Lindqvist' },
    talks: [
      ...everyFewDays(1090, 40, 9, replyOnX),
      ...everyFewDays(700, 120, 4, { rung: 'email', direction: 'both', channel: 'email' }),
      { daysAgo: 210, rung: 'call', direction: 'both', channel: 'phone', minutes: 45, note: 'Talked through his workshop idea.' },
    ],
    facts: [
      { text: 'Restores old radios', facet: 'cares about', pinned: true },
      { text: 'Knee operation in June; asks not to make a fuss of it', facet: 'health', private: true },
    ],
    promises: [{ by: 'them', what: 'send the plan of the workshop', daysAgo: 210, dueInDays: 14 }],
  },
  {
    name: '田中 結衣',
    identities: ['x:yui_tanaka_jp', 'linkedin:yui-tanaka', 'web:yuitanaka.example', 'email:yui@yuitanaka.example'],
    focus: true,
    why: 'Every talk with her turns into a drawing.',
    met: { kind: 'post', words: 'Her sketch of a night train', daysAgo: 800 },
    talks: [...everyFewDays(790, 30, 7, replyOnX), { daysAgo: 90, rung: 'email', direction: 'out', channel: 'email' }],
    facts: [{ text: 'Draws on trains, never at a desk', facet: 'work', pinned: true }],
  },
  {
    name: 'نور الحداد',
    identities: ['x:nour_alhaddad', 'linkedin:nour-alhaddad', 'web:nourwrites.example', 'email:nour@nourwrites.example'],
    focus: true,
    why: 'Her reading list is better than mine.',
    communities: ['Letters to Nobody'],
    met: { kind: 'comment', words: 'Under the post about reading aloud', daysAgo: 620 },
    talks: [
      ...everyFewDays(610, 15, 6, commentOnBlog),
      { daysAgo: 160, rung: 'message', direction: 'both', channel: 'linkedin' },
    ],
    facts: [
      { text: 'Reads to her grandmother every Friday', facet: 'family', pinned: true },
      { text: 'From Amman, lives in Marseille', facet: 'place' },
    ],
    promises: [{ by: 'them', what: 'lend her notes on translation', daysAgo: 20, dueInDays: 25 }],
  },
  {
    name: 'Debra Okonkwo',
    identities: ['x:debraokonkwo', 'linkedin:debra-okonkwo', 'email:debra@okonkwo.example'],
    focus: true,
    why: 'She answered when nobody else did.',
    met: { kind: 'webinar', words: 'The webinar on saying no', daysAgo: 980 },
    talks: [
      ...everyFewDays(960, 200, 5, commentOnLinkedin),
      { daysAgo: 420, rung: 'email', direction: 'both', channel: 'email' },
      { daysAgo: 180, rung: 'call', direction: 'both', channel: 'phone', minutes: 30 },
      { daysAgo: 33, rung: 'call', direction: 'in', channel: 'phone', minutes: 20, note: 'Called to ask how the move went.' },
    ],
    facts: [
      { text: 'Choir on Tuesdays, do not call', facet: 'cares about', pinned: true },
      { text: 'Her mother is in hospital', facet: 'health', private: true },
    ],
    promises: [{ by: 'me', what: 'look over her talk', daysAgo: 33, dueInDays: 5 }],
  },
  {
    name: 'Jonas Weidenbach',
    identities: ['linkedin:jonas-weidenbach', 'web:weidenbach.example', 'email:jonas@weidenbach.example'],
    communities: ['Slow Web Circle'],
    met: { kind: 'person', words: 'Mara brought us together', daysAgo: 540, via: 'Mara Lindqvist' },
    talks: [
      { daysAgo: 530, rung: 'email', direction: 'in', channel: 'email' },
      {
        daysAgo: 400,
        rung: 'meet',
        direction: 'both',
        channel: 'in person',
        minutes: 120,
        note: 'Coffee in Leipzig, stayed for lunch.',
      },
      ...everyFewDays(380, 70, 4, commentOnLinkedin),
    ],
    facts: [{ text: 'Keeps bees on the roof of his office', facet: 'cares about', pinned: true }],
  },
  {
    name: 'Priya Raghunathan',
    identities: ['x:priya_raghu', 'linkedin:priya-raghunathan', 'email:priya@raghunathan.example'],
    met: { kind: 'post', words: 'Her thread on teaching statistics', daysAgo: 300 },
    talks: everyFewDays(295, 20, 5, replyOnX),
    facts: [{ text: 'Teaches evening classes', facet: 'work' }],
  },
  {
    name: 'Łukasz Wiśniewski',
    identities: ['x:lukaszw_pl', 'linkedin:lukasz-wisniewski-gdansk', 'web:wisniewski.example'],
    met: { kind: 'comment', words: 'A correction to my post on maps, and a kind one', daysAgo: 2200 },
    talks: everyFewDays(2200, 900, 8, commentOnBlog),
    facts: [{ text: 'Collects misprinted maps', facet: 'cares about', pinned: true }],
  },
  {
    name: '김서연',
    identities: ['x:seoyeon_kim_', 'linkedin:seoyeon-kim', 'email:seoyeon@kim.example'],
    met: { kind: 'webinar', words: 'We shared a breakout room', daysAgo: 150 },
    talks: [{ daysAgo: 149, rung: 'message', direction: 'in', channel: 'linkedin', note: 'Thanked me for listening.' }],
  },
  {
    name: 'מאיה לוי',
    identities: ['x:maya_levy_il', 'linkedin:maya-levy-haifa', 'web:mayalevy.example', 'email:maya@mayalevy.example'],
    met: { kind: 'comment', words: 'Under “Small talk is not small”', daysAgo: 410 },
    talks: everyFewDays(405, 35, 4, commentOnBlog),
    facts: [{ text: 'Swims in the sea all winter', facet: 'cares about', pinned: true }],
  },
  {
    name: 'Amélie Charpentier',
    identities: ['linkedin:amelie-charpentier', 'email:amelie@charpentier.example'],
    avoids: ['call'],
    met: { kind: 'event', words: 'The book fair in Lyon', daysAgo: 700 },
    talks: [
      { daysAgo: 700, rung: 'meet', direction: 'both', channel: 'in person' },
      ...everyFewDays(690, 100, 5, { rung: 'email', direction: 'both', channel: 'email' }),
    ],
    facts: [{ text: 'Does not like the telephone; writes long letters instead', facet: 'other', pinned: true }],
  },
  {
    name: 'Kwame Asante-Boateng',
    identities: ['x:kwameasanteb', 'linkedin:kwame-asante-boateng'],
    communities: ['Porto Makers'],
    met: { kind: 'person', words: 'Tomás said we should talk', daysAgo: 260, via: 'Tomás Ferreira' },
    talks: [...everyFewDays(255, 50, 3, replyOnX), { daysAgo: 48, rung: 'message', direction: 'out', channel: 'x' }],
    promises: [{ by: 'me', what: 'introduce him to Yui', daysAgo: 48, dueInDays: null }],
  },
  {
    name: 'Nguyễn Thị Mai',
    identities: ['x:mai_nguyen_vn', 'linkedin:mai-nguyen-thi', 'web:maiknits.example'],
    met: { kind: 'post', words: 'The jumper with the wrong sleeve', daysAgo: 510 },
    talks: everyFewDays(500, 80, 3, commentOnBlog),
  },
  {
    name: 'Oisín Gallagher',
    identities: ['x:oisingallagher', 'bluesky:oisin.example', 'email:oisin@gallagher.example'],
    met: { kind: 'post', words: 'His long answer about peat', daysAgo: 1900 },
    talks: [
      ...everyFewDays(1890, 400, 12, replyOnX),
      { daysAgo: 1000, rung: 'meet', direction: 'both', channel: 'in person', note: 'Walked the coast path.' },
      { daysAgo: 420, rung: 'collaborate', direction: 'both', channel: 'email', note: 'Wrote the walking guide together.' },
    ],
    facts: [{ text: 'Has three dogs, all named after rivers', facet: 'family', pinned: true }],
  },
  {
    name: '李明轩',
    identities: ['x:limingxuan_', 'linkedin:mingxuan-li'],
    talks: [{ daysAgo: 75, rung: 'follow', direction: 'in', channel: 'x' }],
  },
  {
    name: 'Svetlana Petrova',
    identities: ['linkedin:svetlana-petrova-riga', 'email:svetlana@petrova.example'],
    met: { kind: 'event', words: 'Perhaps the reading in Riga', daysAgo: 1300, unsure: true },
    talks: everyFewDays(1290, 600, 3, commentOnLinkedin),
  },
  {
    name: 'Rafael Quispe Mamani',
    identities: ['x:rafaelquispe', 'web:quispe.example', 'email:rafael@quispe.example'],
    met: { kind: 'comment', words: 'He translated a whole post unasked', daysAgo: 340 },
    talks: [...everyFewDays(335, 45, 4, commentOnBlog), { daysAgo: 44, rung: 'email', direction: 'in', channel: 'email' }],
    promises: [{ by: 'me', what: 'write the preface', daysAgo: 44, dueInDays: 40 }],
  },
  {
    name: 'Hanneke van der Velde',
    identities: ['linkedin:hanneke-van-der-velde', 'email:hanneke@vandervelde.example'],
    communities: ['Letters to Nobody'],
    talks: everyFewDays(220, 25, 4, commentOnLinkedin),
    facts: [{ text: 'Runs a repair café', facet: 'community', pinned: true }],
  },
  {
    name: 'Elif Yıldırım',
    identities: ['x:elifyildirim_', 'linkedin:elif-yildirim-izmir', 'web:elifbakes.example'],
    met: { kind: 'post', words: 'The bread that failed five times', daysAgo: 130 },
    talks: everyFewDays(128, 12, 3, replyOnX),
    facts: [{ text: 'Coeliac; bakes for others all the same', facet: 'health' }],
  },
  {
    name: 'Ọláńrewájú Adéyẹmí',
    identities: ['x:lanre_adeyemi', 'linkedin:olanrewaju-adeyemi'],
    talks: [
      { daysAgo: 600, rung: 'follow', direction: 'in', channel: 'x' },
      { daysAgo: 590, rung: 'reply', direction: 'in', channel: 'x', note: 'Said the post helped on a bad day.' },
    ],
  },
  {
    name: 'Greta Holmström',
    identities: ['web:gretaholmstrom.example', 'email:greta@gretaholmstrom.example'],
    communities: ['Slow Web Circle'],
    met: { kind: 'comment', words: 'The very first comment on my blog', daysAgo: 3300 },
    talks: everyFewDays(3300, 1500, 14, commentOnBlog),
    facts: [{ text: 'Retired from the post office; still sorts letters in her sleep', facet: 'work', pinned: true }],
  },
  {
    name: 'Dmitri Andreou',
    identities: ['x:dmitriandreou', 'linkedin:dmitri-andreou', 'github:dandreou'],
    talks: everyFewDays(95, 9, 3, { rung: 'message', direction: 'both', channel: 'x' }),
    facts: [{ text: 'Starting a new job after the summer', facet: 'work' }],
  },
  {
    name: 'Caoimhe Brennan',
    identities: ['x:caoimhebrennan', 'linkedin:caoimhe-brennan', 'email:caoimhe@brennan.example'],
    met: { kind: 'person', words: 'Oisín introduced us at the coast', daysAgo: 990, via: 'Oisín Gallagher' },
    talks: [
      { daysAgo: 988, rung: 'meet', direction: 'both', channel: 'in person' },
      { daysAgo: 500, rung: 'call', direction: 'out', channel: 'phone', minutes: 60 },
    ],
    promises: [{ by: 'them', what: 'ask her sister about the house', daysAgo: 500, dueInDays: 30, keptDaysAgo: 460 }],
  },
  {
    name: 'Samira Benali',
    identities: ['linkedin:samira-benali', 'x:samirabenali_'],
    communities: ['Porto Makers'],
    talks: everyFewDays(45, 10, 2, commentOnLinkedin),
  },
  {
    name: 'Ben Whitfield',
    identities: ['x:benwhitfield', 'web:benwhitfield.example'],
    met: { kind: 'page', words: 'A link in somebody’s blogroll', daysAgo: 1700 },
    talks: everyFewDays(1690, 1200, 3, commentOnBlog),
  },
];
