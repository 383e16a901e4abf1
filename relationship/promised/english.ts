import { type PromisedLanguage, type PromiseShape, pattern } from './promisedLanguage.ts';

const thing = '(it|this|that|these|those|them|the|my|our|your|an?|some|all|both|everything|something|more|two|three)';
const theirThing = '(it|this|that|these|those|them|the|your|an?|all|both)';
const speaking = '(?! (you|myself|yourself|this|that|one|an?|again|another|why|how|the obvious)\\b)';
const soon =
  '(later|soon|tomorrow|tonight|today|first|right|as soon|once|after|when|on|at|in|next|this|about|from|asap|over|again|early|by|before|and|mon|tues|wednes|thurs|fri|satur|sun)';

const day =
  '(tomorrow|tonight|later|soon|next (week|month)|(this|next|at the|on the|over the) weekend|this (afternoon|evening|week)|(on |by )?(mon|tues|wednes|thurs|fri|satur|sun)day)( (morning|afternoon|evening|night))?';

/** What is done for the reader. */
const deeds = [
  '(send|e-?mail|mail|message|dm|pm|text|ping|forward|ship|bring|lend|write|drop|shoot|buy|cook|bake|deliver|fetch|book|order|sell) (to )?you(?! (off|in|luck|joy|down|out|insane|mad|packing))',
  'give you (an? (call|ring|shout|buzz|lift|ride|hand|copy|list|heads[- ]up|review|update|answer|intro)|the|my|more|feedback|access|details)(?! (benefit|creeps|chills|finger|word))',
  'get you (the|an?|some|my|your|those|these|one)|find you (an?|the|some|one)|save you (an?|some|one) |make you (an?|some|dinner|lunch) (?!offer)|show you (around|the|my)',
  `(send|forward|e-?mail|mail|ship|deliver|bring|upload|post|return) (${thing}|over|along|back|out|photos|pictures|pics|details|links?|feedback|notes|directions)(?! (kids?|sons?|daughters?|children|husband|wife|dog|house)| on($|\\W))`,
  `(call|phone|ring|facetime|skype|zoom) you( (back|up))?(?= ${soon}|\\W*$)`,
  'introduce(?! myself| an? | some )|connect (you|the two|both)|put (you|the two of you|both of you) (in (touch|contact)|on|through|up|down)|make (the|an) intro|hook you up',
  '(get|come) back to (you|this|your)|circle back|follow up|reach out|(be|get|keep|stay) in touch|report back|touch base|check (back|in)\\b|let you know|keep you (posted|updated|in the loop|informed|up to date)|(reply|respond)(?! all)',
  `answer(?= (you|your|properly|${thing}|in|by|soon|tomorrow|later|tonight|on)|\\W*$)`,
  `(re-?)?read( through)? ${theirThing}|watch (it|this|that|your|the (video|talk|recording|film|movie|episode|clip|replay|webinar))|listen to ${theirThing}|(have|take) an? ((closer|proper|good|quick) )?(look|read|listen|peek)`,
  'look (into|through|for|over|after|around|(it|this|that|them|her|him) up|up (it|the|your)|at (?!it (this|that) way))|go (through|over) (it|this|that|your)|dig (up|out|into|for|around)|google it',
  `check (with|out|on|for|if|whether|when|how|what|${thing})|try (${theirThing}|out)|give (it|this|that|them|her|him|your|the) (an? (try|go|shot|read|listen|look|call)|your)|test (it|this|that|your|the)|(review|proofread|study|edit|revise|correct) ${theirThing}`,
  '(buy|order|pre-?order|get|pick up|grab|borrow|download) (your|a copy|(the|this|that) book|one of your|both of)|get on it|get (it|this|that|them) (done|to you|over|fixed|sorted)|(order|pre-?order) (it|this|one)',
  `share (it|this|your|them|these|(the|my) (?!opinion|view|thought|story|experience|two)|that(?! (opinion|view))|with you)|(repost|retweet|boost|recommend|mention|cite|link to|feature|vote for|nominate|refer|tag|sign up for) (you|it|this|that|your|the)|sign (it|the|your|and)|subscribe|donate|follow (you(?= back| on|\\W*$)|your)|spread the word|pass (it|this|that|your|them|the)( \\w+){0,2} (on|along|over|to)`,
  `(fix|change|update|finish|prepare|rewrite|translate|print|scan|clean up|sort out|sort|arrange|organi[sz]e|schedule|reschedule|set up|book|reserve|remove|delete|install|cancel|confirm|deal with|take care of|handle|work on|submit|publish|put together|write up|draft|compile|collect|gather|pick up|drop off) ${thing}(?! (mind|subject|world|coffee))|pay (you|for)|invite (you|them|her|him)|add (you|it|your|them|this|the|a link|a note)|help (you|with|out)|do (it|so|that)\\b|pick (you|it|them|her|him) up|host (it|you)`,
  `ask${speaking}|tell ((?!you|me|the truth|one|it|of|that)\\w+ (?=\\w)|you (more|all about|everything|the (rest|whole)|about (it|them|her|him)|how it|when|once|later|tomorrow))|say (hi|hello|thanks) to|remind (you|her|him|them)|give (her|him|them|my \\w+) your|find (out|someone|somebody|an?(?! way)|the(?! time| way)|it(?! (hard|diff|strange|odd|funny|easy))|my(?! way))`,
  `have (${thing}|an answer) (?=.*(for you|ready|done|finished|to you|by ))|get ${thing} (?=.*to you)|see to (it|that)|make sure (that )?(you|it|the|he|she|they)|see (if|what|whether) I can|keep an eye out|do (the (rest|others?)|my part)|write (more|soon|again|back)|call your|transfer (the|your)|leave (you |your \\w+ )?an? (review|comment|note|message|rating)|loop (in|you)|cc you|put (it|this|that|your|the) (?=.*(on|in|to) (my|the))|(talk|speak) (to|with)(?! you)|(call|e-?mail|write|message|text|contact) (to )?(him|her|them)(?! (an?|names|out|whatever|what))|contact you|let (him|her|them|everyone) know`,
  `(bring|buy|post|upload|proofread|finish|translate|prepare|submit|publish|print|fix|record|draft|transcribe|measure|test|edit|correct) (?=.*${day})`,
  '(come|stop|drop|swing|pop) (by|over|round)\\b|come (to (your|the(?! conclusion))|and (see|visit)|with you|visit)|visit (you|your)|join you (on|at|for|tomorrow|tonight|next)',
];

/** What may stand between "I'll" and what is done. */
const surely =
  '((definitely|certainly|gladly|also|just|happily|then|surely|absolutely|totally|personally|quickly|immediately|now|finally|first|really|actually|still|tomorrow|tonight|later|try (to|and)|be sure to|be happy to|make sure (to|I)|remember to|do my best to|go( and)?|come back and|sit down and) )*';
const does = `${surely}(?<what>(${deeds.join('|')})(?!(?<=\\w)\\w).*)`;
const will =
  "(('|)ll| will| shall|( am|'m)? (going to|gonna)| promise( you)? to| promised( you)? to| (won't|will not) forget to)";
const owed =
  '(?<what>((an?|the|some|two|my) (\\w+ )?)?(call|reply|answer|response|e-?mail|mail|letter|message|note|line|post ?card|card|visit|coffee|beer|drink|lunch|dinner|review|draft|copy|book|intro(duction)?|write-up|update|list|link|photos?|pictures?|recipe)\\b.*)';

const shape = (source: string) => pattern(`(?<![\\w'])(${source})`, 'd');
/** "sending" → "send", "writing" → "write". */
const fromIng = ({ verb, what }: { verb: string; what: string }) =>
  `${/(messag|writ|shar)$/iu.test(verb) ? `${verb}e` : verb} ${what}`;

const shapes: readonly PromiseShape[] = [
  { by: 'me', shape: shape(`I${will} ${does}`) },
  { by: 'me', shape: shape(`(?<!(and|but|because|since|that) )(will|gonna|going to) ${does}`), bare: true },
  {
    by: 'me',
    shape: shape(
      'let me (?!know)(just )?(?<what>(get|come|circle) back to you.*|(send|e-?mail|mail|call) you.*|(check|look|find out|ask|talk).* and (get back|let you know|send|tell|write|call).*|(check|talk) (with|to) .*|look into .*|find out.*|ask (?!you|this|that|a |one).*|put you in touch.*|connect you.*)',
    ),
    bare: true,
  },
  {
    by: 'me',
    shape: shape(`we('ll| will) ${surely}(?<what>(send|e-?mail|mail|call|write|invite|let|get back to|ship|keep) you.*)`),
  },
  {
    by: 'me',
    shape: shape("(I('|)ll|I will) be (?<verb>send|e-?mail|mail|messag|call|writ|bring|forward)ing (?<what>you\\b.*)"),
    says: fromIng,
  },
  {
    by: 'me',
    shape: shape("(I('|)ll|I will) be (?<verb>shar|review|order)ing (?<what>(it|this|your)\\b.*)"),
    says: fromIng,
  },
  {
    by: 'me',
    shape: shape(`(I'm |I am )?(?<verb>send|e-?mail|mail|messag|call|writ|bring|forward)ing (?<what>(you|it)\\b.* ${day})`),
    says: fromIng,
    bare: true,
  },
  { by: 'me', shape: shape(`I (still |really )*owe you ${owed}`) },
  { by: 'me', shape: shape(`I('d| had)? promised you ${owed}`) },
  {
    by: 'me',
    shape: shape('I still (need|have) to (?<what>(send|e-?mail|mail|call|write|bring|give|get|answer|show) you.*)'),
  },
  { by: 'me', shape: shape(`(?<what>(I )?will do( (${day}|that|so))*|consider it done)\\W*$`), bare: true },
  { by: 'me', shape: shape("you('ll| will) hear from me(?<what>.*)"), says: ({ what }) => `be in touch ${what}` },
  {
    by: 'me',
    shape: shape(
      `you('ll| will) (have|get) (?<what>(the(?! (hang|idea|picture|point|gist|joke|chance))|my|it|an answer|a reply).* (by |on |before )?${day}.*)`,
    ),
    says: ({ what }) => `get you ${what}`,
  },
  {
    by: 'them',
    shape: shape(
      "you (were going to|(also )?(promised|offered|wanted)( me)? to|(had |also )?(said|promised|mentioned)( me)?( that)? you('d| would|'ll| will)) (?<what>(send|show|introduce|e-?mail|mail|call|write|lend|bring|give|tell|teach|share|forward|read|review|look|ask|check|help|visit|come|let|get|answer|try|buy|order|put|connect|fix|return|pay|book|finish|post|add|invite|make|do)\\b.*)",
    ),
  },
  { by: 'them', shape: shape(`you (still )*owe me ${owed}`) },
  { by: 'them', shape: shape(`you('d| had)? promised me ${owed}`) },
  {
    by: 'them',
    shape: shape(
      "you('ll| will| are going to|'re going to) (?<what>(send|e-?mail|mail|forward|bring|introduce|call|share) (me|us)(?! (an? (fool|liar|nerd)|crazy|names)).*)",
    ),
  },
  { by: 'them', shape: shape(`you('ll| will) (?<what>(send|share|forward) (it|the|your) .*${day})`) },
];

export const english: PromisedLanguage = {
  tag: 'en',
  shapes,
  breaks: pattern(
    String.raw`[,;:\()–—]|\s-+\s|\s(?=(and|but|so|then|because|though|or)( then)? (I|you|we|he|she|it|they|that|this|there|have|thanks|hope)\b)`,
    'g',
  ),
  leads: pattern(
    `\\b((when|once|as soon as|after) I('m| am| get| have|'ve| return| finish).*|(thanks|thank you)( (so much|a lot|again|for \\w+))?|I promise( you)?( that)?|(on|by|this|next|at the|later|early|over the)|${day}|today|week(end)?|month|year|morning|afternoon|evening|night|noon|and|but|so|then|ok|okay|sure( thing)?|yes|yeah|yep|yup|great|cool|awesome|well|now|also|because|since|promise|of course|definitely|certainly|absolutely|meanwhile|in the meantime|anyway|plus|oh|ah|hi|hey|hello|dear|no (worries|problem)|perfect|lovely|for now|first|right|deal|good|sorry|lol|haha|hm+|(as|like) (I (said|told you|promised|mentioned)|said|promised|discussed))\\b`,
    'g',
  ),
  conditions: pattern(
    String.raw`(?<!(know|check|see|out|wonder|ask( \w+)?|tell \w+) )\bif\b|\b(unless|whenever|provided|as long as|assuming|supposing|(m|b|z|gaz|tr)illions?|(thousand|hundred|\d{2,}) times|pigs|hell|next life|in spirit|at some point|eventually|some ?day|one day|sometime|here (it|they) (is|are)|here (you go|is|are|'s)|when (you(?!r)|I'm \d{2}))\b|^\W*(please |just |so |then )*(send|drop|shoot|let me know|say|tell|e-?mail|mail|call|ping|text|dm|message|write|ask|contact|leave(?! (it|that) (with|to) me)|comment|reply|remind|show|sign up|click|follow|give me (?!(an? |until |till |some |one |two |\d)))\b.*(and|then|,) (then )?(I|we)('ll| will)`,
  ),
  otherwise: pattern(
    String.raw`\b(every (\w*day|morning|evening|night|week|month|year|time|single|once)|each (day|morning|week)|prayers?|hugs?|vibes|love and|good thoughts|my (love|regards|best wishes)|best wishes|your way$)`,
  ),
  reports: pattern(
    String.raw`\b(says?|said|saying|tells?|told( \w+)?|wrote|writes|writing|thinks?|thought|thinking|replie[ds]|promise[sd]|asked|answered|announced|claimed|swore|shouted|heard|(was|were|is|be|am|all|'s) like|goes)\W*$`,
  ),
  nods: pattern(String.raw`^\W*(ok|okay|alright|all right|deal|right|yes|good|promise)\W*$`),
  dueWords: '(over the|by|on|in|at|before|until|till|for|later|the|this|next|end of|latest)( (the|this|next|end of|latest))*',
};
