import { oneOf, type PromisedLanguage, type PromiseShape, pattern } from './promisedLanguage.ts';

const thing = oneOf('it|this|that|these|those|them|the|my|our|your|an?|some|all|both|everything|something|more|two|three');
const theirThing = '(it|this|that|these|those|them|the|your|an?|all|both)';
const speaking = '(?! (you|myself|yourself|this|that|one|an?|again|another|why|how|the obvious)\\b)';
const soon =
  '(later|soon|tomorrow|tonight|today|first|right|as soon|once|after|when|on|at|in|next|this|about|from|asap|over|again|early|by|before|and|mon|tues|wednes|thurs|fri|satur|sun)';

const day = `${oneOf(
  'tomorrow|tmrw|tmr|tonight|later|soon|asap|right away|first thing|(early )?next (week|month)|(this|next|at the|on the|over the) weekend|this (morning|afternoon|evening|week|month)|in the (morning|afternoon|evening)|in (an?|two|three|\\d+) (minute|hour|day|week)s?|(end of|later) (the |this )?(day|week|month)|(on |by )(the )?\\d+(st|nd|rd|th)|(by|at|before) noon|(on |by )?(mon|tues|wednes|thurs|fri|satur|sun)day',
)}( (morning|afternoon|evening|night))?`;

/** What is done for the reader. */
const deeds = [
  '(send|e-?mail|mail|message|dm|pm|text|ping|forward|ship|bring|lend|write|drop|shoot|buy|cook|bake|deliver|fetch|book|order|sell) (to )?you(?! (off|in|luck|joy|down|out|insane|mad|packing))',
  'cook for you|give you (an? (call|ring|shout|buzz|lift|ride|hand|copy|list|heads[- ]up|review|update|answer|intro)|the|my|more|feedback|access|details)(?! (benefit|creeps|chills|finger|word))',
  'get you (the|an?|some|my|your|those|these|one)|find you (an?|the|some|one)|save you (an?|some|one) |make you (an?|some|dinner|lunch) (?!offer)',

  `(call|phone|ring|facetime|skype|zoom) you( (back|up))?(?= ${soon}|\\W*$)`,
  'put (you|the two of you|both of you) (in (touch|contact)|on|through|up|down)|make (the|an) intro',
  '(get|come) back to (you|this|your)|follow up|subscribe|reach out|(be|get|keep|stay) in touch|let you know|keep you (posted|updated|in the loop|informed|up to date)',
  `answer(?= (you|your|properly|${thing}|in|by|soon|tomorrow|later|tonight|on)|\\W*$)`,
  `(re-?)?read( through)? ${theirThing}|watch (it|this|that|your|the (video|talk|recording|film|movie|episode|clip|replay|webinar))|listen to ${theirThing}|(have|take) an? ((closer|proper|good|quick) )?(look|read|listen|peek)`,
  'look (into|through|for|over|after|around|(it|this|that|them|her|him) up|up (it|the|your)|at (?!it (this|that) way))|go (through|over) (it|this|that|your)',
  `try (${theirThing}|out)|give (it|this|that|them|her|him|your|the) (an? (try|go|shot|read|listen|look|call)|your)|test (it|this|that|your|the)`,
  '(buy|order|pre-?order|get|pick up|grab|borrow|download) (your|a copy|(the|this|that) book|one of your|both of)|get on it|get (it|this|that|them) (done|to you|over|fixed|sorted)',
  `(repost|retweet|boost|recommend|mention|cite|link to|feature|vote for|nominate|refer|tag|sign up for) (you|it|this|that|your|the)|follow (you(?= back| on|\\W*$)|your)|pass (it|this|that|your|them|the)( \\w+){0,2} (on|along|over|to)`,
  `(fix|change|update|finish|prepare|rewrite|translate|print|scan|clean up|sort out|sort|arrange|organi[sz]e|schedule|reschedule|set up|book|reserve|remove|delete|install|cancel|confirm|deal with|take care of|handle|work on|submit|publish|put together|write up|draft|compile|collect|gather|pick up|drop off) ${thing}(?! (mind|subject|world|coffee))|pay (you|for)|do (it|so|that)\\b|pick (you|it|them|her|him) up`,
  `ask${speaking}|tell ((?!you|me|the truth|one|it|of|that)\\w+ (?=\\w)|you (what I (make|think|thought|find|found|hear)|more|all about|everything|the (rest|whole)|about (it|them|her|him)|how it|when|once|later|tomorrow))|say (hi|hello|thanks) to|give (your|my) (regards|love|best|greetings) to|(have|get) \\w+( \\w+)? (to )?(send|call|ring|e-?mail|mail|write|contact|bring|show) you|give (her|him|them|my \\w+) your|find (out|someone|somebody|an?(?! way)|the(?! time| way)|it(?! (hard|diff|strange|odd|funny|easy))|my(?! way))`,
  `have (?=.*(for|to) you(?!\\w))|have (${thing}|an answer) (?=.*(ready|done|finished|by ))|put your|come back with|get ${thing} (?=.*to you)|see to (it|that|the|your)|make sure (?!I)|see (if|whether) (the|he|she|they|my|there|we|anyone|I can)|see what I can|keep an eye out|do (the (rest|others?)|my part)|write (more|soon|again|back|(the|your|an?) (?!book|novel))|call your|leave (you |your \\w+ )?an? (review|comment|note|message|rating)|put (it|this|that|your|the) (?=.*(on|in|to) (my|the))|(talk|speak) (to|with)(?! you)|(call|e-?mail|write|message|text|contact) (to )?(him|her|them)(?! (an?|names|out|whatever|what))|let (?!me |us )[a-z]+ know`,
  `(bring|buy|post|upload|proofread|finish|translate|prepare|submit|publish|print|fix|record|draft|transcribe|measure|test|edit|correct) (?=.*${day})`,
  '(come|stop|drop|swing|pop) (by|over|round)\\b|come (to (your|the(?! conclusion))|and (see|visit)|with you|visit)',
];

/** What one feels or thinks, is or does for oneself: with these nothing is promised, on whatever day. */
const ownVerbs = `${oneOf(
  'hand it to you|bed|be|have|to|with|by|on|in|at|for|from|of|as|about|through|never|always|not|no|only|ever|probably|maybe|likely|also|just|still|rather|need|want|wish|hope|know|understand|see|hear|feel|wonder|guess|assume|suppose|think|believe|love|like|miss|remember|forget|hate|regret|enjoy|appreciate|cherish|treasure|admire|respect|envy|recall|imagine|ignore|die|live|cry|laugh|smile|sleep|rest|sit|stand|stay|wait|walk|drive|fly|travel|ride|go|run|swim|dance|sing|eat|drink|wear|watch|attend|celebrate|spend|turn|start|begin|stop|quit|end|bet|retire|become|learn|lose|win|beat|fall|rise|move|play|worry|suffer|weep|yell|listen|vote|pray|root|cheer|toast|fight|join (you|in)|trust|thank|forgive|congratulate|follow|support|grow|paint|clean|cook|shop|wash|dress|shave|skip|pass|age|wake|miss|catch|come|work|tell|say|admit|pack|all|often|out|off|over|up|down|away|back|settle for|change my mind|take the (train|bus|plane|car|day|week)|(?!reply|apply|supply)[a-z]+ly',
)}(?!\\w)`;
/** What is said by the way as often as it is promised: a promise only with a day, or for the reader. */
const idioms = `${oneOf(
  'reserve|order (the|an?)|leave|keep(?! you)|stick (to|with|around|it|by)|take|give|grant|second|hold|quote|cross|meet|get|owe|look|talk|speak|call|make|allow|buy|defer|concede|confess|dare|try|find|spoil|steal|blame|haunt|kick|kill|do|teach|use|read|write|explain|name|treat|surprise|disappoint|bore|annoy|judge|welcome|greet|wave|pretend|refuse|choose|speculate|suggest|recommend|ask|answer|echo|bookmark|frame|borrow|save|file|adopt|pocket|print|excuse|pardon|chalk|accept|accuse|challenge|count|cut|drop|favou?r|grab|hang|head|hit|lie|mark|mind|note|object|own|pay|pick|place|point|praise|prefer|push|question|resist|risk|savou?r|set|shut|swear|switch|tackle|test|throw|tie|top|trade|venture|waste|raise|put|let|argue|agree|disagree|spare',
)}(?!\\w)`;
/** Any other act. */
const act = `(?!${ownVerbs})[a-z][a-z-]+ ((up|out|in|over|back|along) )?`;
const otherAct = `(?!${idioms})${act}`;
const anyAct = [
  '[a-z]+ .*(?<!\\w)and (then )?(send|call|ring|phone|tell|write|mail|e-?mail|text|show|let|get back|report back|bring|forward) (to )?(you|it|back)(?!\\w)',
  '(find|make|get|keep|buy|save|write|grab|read) (us|you) (an?|some|two) (?!(offer|example|hint))',
  '(drive|walk|take|bring|pick|fetch) you (to|home|there|back|around|from|up)(?!\\w)(?! on)|have a (quiet |quick )?word with',
  `${otherAct}(?!my(self)?\\b|yourself|for )`,
  `${otherAct}(it|this|that|these|those|them|the|your|all|both|everything|something|two|three|you|him|her|us|everyone)(?!\\w)(?! (up on|on that|in (that|this|saying|wishing)|one))`,
  `(?!(leave|look|listen|talk|speak|bow|relate|raise|hand it)(?!\\w))${act}(?=(.* )?to you(?!\\w))|${act}(?=(.* )?for you(?!\\w))`,
  `(?!keep my)${act}(${thing}|you|him|her) (?=(.* )?${day})`,
  `${otherAct}(${day}|(by|past|through|at|to) your (?!own))`,
  `(write|answer|reply|phone|call|ring) (?=.*${day})`,
  '(send|forward|e-?mail|mail|deliver) (?!one\\b)\\w',
  `(get|have) ${thing} (\\w+ )+(\\w+ed|done|sent|out|ready|back)(?!\\w)`,
  '(raise|take|run|bring) (it|this|that) (up )?(with|to|past|by)|put (in )?an? .*for you|have you (over|round|to)|pass (along|on (your|it|that|this|them|the (word|message|news|info))) ',
];

/** What may stand between "I'll" and what is done. */
const surely =
  '((definitely|certainly|gladly|also|just|happily|then|surely|absolutely|totally|personally|quickly|immediately|now|finally|first|really|actually|still|tomorrow|tonight|later|try (to|and)|be sure to|be happy to|make sure (to|I)|remember to|do my best to|go( and)?|come back and|sit down and) )*';
const acts = [...deeds.map((deed) => `(${deed})(?!(?<=\\w)\\w)`), ...anyAct];
/** A browser prepares a pattern at one go, and one of all acts takes it longer than a page may wait. */
const actsToAPattern = 3;
const does = Array.from({ length: Math.ceil(acts.length / actsToAPattern) }, (_, i) => {
  const some = acts.slice(i * actsToAPattern, (i + 1) * actsToAPattern);
  return `${surely}(?<what>(${some.join('|')}).*)`;
});
const will =
  "(('|)ll| will| shall|( am|'m)? (going to|gonna)| promise( you)? to| promised( you)? to| (won't|will not) forget to)";
const owed =
  '(?<what>((an?|the|that|this|some|two|my) (\\w+ )?)?(call|reply|answer|response|e-?mail|mail|letter|message|note|line|post ?card|card|visit|coffee|beer|drink|lunch|dinner|review|draft|copy|book|intro(duction)?|write-up|update|list|link|photos?|pictures?|recipe)\\b.*)';

/** "You" as it is typed. */
const shape = (source: string) => pattern(`(?<![\\w'])(${source.replace(/\byou\b/g, '(you|u|ya)')})`, 'd');
/** "sending" → "send", "writing" → "write". */
const fromIng = ({ verb, what }: { verb: string; what: string }) =>
  `${/(messag|writ|shar)$/iu.test(verb) ? `${verb}e` : verb} ${what}`;

/** One shape for some acts each, behind these words. */
const allActs = (words: string, bare?: true) =>
  does.map((some): PromiseShape => ({ by: 'me', shape: shape(words + some), ...(bare && { bare }) }));

const shapes: readonly PromiseShape[] = [
  ...allActs(`I${will} `),
  ...allActs('(?<!(and|but|because|since|that) )(will|shall|gonna|going to) ', true),
  { by: 'me', shape: shape('(I )?should (be able to )?(?<what>(have|send|get|bring) .*(for|to) you(?!\\w).*)'), bare: true },
  {
    by: 'me',
    shape: shape(
      `(?<what>(ping|text|call|e-?mail|mail|dm|message|send|write|ring) you (?=(once|when|as soon as|back|${day})).*)`,
    ),
    bare: true,
  },
  {
    by: 'me',
    shape: shape(
      'let me (?!know)(just )?(?<what>(get|come|circle) back to you.*|(send|e-?mail|mail|call) you.*|[a-z]+ .*(and|then) (get (back|it)|let you know|send|tell you|write|call|share|forward|post|drop|pass).*|(check|talk) (with|to) .*|look into .*|find out.*|(dig|look|hunt|track|pull|write|draw) .*(?<!\\w)(you|your)(?!\\w).*|ask (?!you|this|that|a |one).*|put you in touch.*|connect you.*)',
    ),
    bare: true,
  },
  ...allActs(`we('ll| will) (?=.*(?<!\\w)(you|your|over|fix|correct|look into|${day})(?!\\w))`),
  {
    by: 'me',
    shape: shape(
      `(I|we)('ll| will) be (?<verb>send|e-?mail|mail|messag|call|writ|bring|forward|post|deliver|return)ing (?<what>you\\b.*|${thing} .*${day}.*)`,
    ),
    says: fromIng,
  },
  {
    by: 'me',
    shape: shape("(I('|)ll|I will) be (?<verb>shar|review|order)ing (?<what>(it|this|your)\\b.*)"),
    says: fromIng,
  },
  {
    by: 'me',
    shape: shape(
      `(I'm |I am )?(?<verb>send|e-?mail|mail|messag|call|writ|bring|forward|post|ship|drop|deliver|return|upload|submit|get|hand)t?ing (?<what>(you|your|it|them|this|that|the|both|an?|some)\\b.* (${day}|to you).*)`,
    ),
    says: fromIng,
    bare: true,
  },
  { by: 'me', shape: shape("I (won't|will not) forget (?<what>(your|the|that) .*)") },
  { by: 'me', shape: shape(`(I (really )?|still )+owe you ${owed}`) },
  { by: 'me', shape: shape(`I('d| had)? promised you (?<what>(an?|the|that) (?!to\\b).*)`) },
  {
    by: 'me',
    shape: shape('I still (need|have) to (?<what>(send|e-?mail|mail|call|write|bring|give|get|answer|show) you.*)'),
  },
  { by: 'me', shape: shape(`(?<what>(I )?will do( (${day}|that|so))*|consider it done)\\W*$`), bare: true },
  {
    by: 'me',
    shape: shape('(you (can|may) )?(?<what>count on me (for|to) .*)'),
    bare: true,
  },
  {
    by: 'me',
    shape: shape(
      `((you can )?expect|look out for|watch (out )?for|you('ll| will) (get|have|find|receive)) (?<what>.* (from (me|us)|in your (inbox|e-?mail|mail|mailbox|dms?))(?!\\w).*)`,
    ),
    says: ({ what }) => `get you ${what.replace(/ from (me|us)\b/iu, '')}`,
    bare: true,
  },
  {
    by: 'me',
    shape: shape(`it('ll| will) (?<what>(be|get|go|arrive) (?=.*(you|your|post|mail)(?!\\w))(?=.*${day}).*)`),
  },
  {
    by: 'me',
    shape: shape(
      '(?<what>((the|my|an?) )?(\\w+ )?(reply|answer|link|draft|photos|pictures|details|update|rest|e-?mail|review|notes|invoice|parcel|package|contract|copy|book)) (is |are )?(coming|to follow|following|on (its|the|their) way)(?!\\w).*',
    ),
    bare: true,
  },
  {
    by: 'me',
    shape: shape(
      `(will|gonna|going to) (?<what>(${act}(you|${thing}) .*for you|read|watch|listen|look|check|try|reply|answer|write|call|do) (?=.*${day}).*)`,
    ),
    bare: true,
  },
  { by: 'me', shape: shape("you('ll| will) hear (from me|from us|back)(?<what>.*)"), says: ({ what }) => `be in touch ${what}` },
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
      "you (were going to|(also )?(promised|offered|wanted)( me)? to|(had |also )?(said|promised|mentioned)( me)?( that)? you('d| would|'ll| will)) (?<what>(?!(be|have|see|hear|know|think|feel|love|like|hate|never|not|also|rather|prefer|need|want|die|live|stay|miss|quit|leave|stop|say|go)\\b)[a-z]+\\b.*)",
    ),
  },
  {
    by: 'them',
    shape: shape(
      '(thanks|thank you|thx|cheers|kind of you|(so )?(happy|glad) you)( so much| a lot| again| very much)*( for)? (offer|agree|promis|volunteer)(ing|ed)?( me)? to (?<what>(?!(be|have|see|hear)\\b)[a-z]+\\b.*)',
    ),
  },
  {
    by: 'them',
    shape: shape(
      "(looking forward to|(still )?waiting for|can('?t|not) wait (for|to (see|read|get|hear))|excited (for|about)|(still )?hoping for) (?<what>(the|that|your|those) .*?) you (promised|offered|mentioned|owe)(?!\\w)",
    ),
    bare: true,
  },
  {
    by: 'them',
    shape: shape(
      "(so|then) you('ll| will|'re going to| are going to)? (?<what>(send|e-?mail|mail|forward|bring|introduce|call|share|give|lend|show) (me|us|the|your)(?!\\w).*)",
    ),
  },
  {
    by: 'them',
    shape: shape(
      "(so|then) you('ll| will) (?<what>(talk|speak) (to|with)(?! me|you).*|(ask|check|book|bring|take care of|handle|organi[sz]e) .*)",
    ),
  },
  { by: 'them', shape: shape(`you (still )*owe me ${owed}`) },
  { by: 'them', shape: shape(`you('d| had)? promised (me|us) (?<what>(an?|the|that) (?!to\\b).*)`) },
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
    String.raw`(?<!(know|check|see|out|wonder|ask( \w+)?|tell \w+) )\bif\b(?! (I (forget|don't|do not|can|may|find|remember)|that('s| is)?|you (don't|do not) mind|possible|need(ed| be)))|\b(unless|whenever(?! (works|suits)|\W*$)|provided|as long as|assuming|supposing|(?<=^\W*)(should|had|were) (you|they|it)|(m|b|z|gaz|tr)illions?|(thousand|hundred|\d{2,}) times|pigs|hell|next life|in spirit|at some point|eventually|some ?day|one day|sometime|here (it|they) (is|are)|here (you go|is|are|'s)|when (you(?!r)|I'm \d{2}))\b|^\W*(please |just |so |then )*(send|drop|shoot|let me know|say|tell|e-?mail|mail|call|ping|text|dm|message|write|ask|contact|leave(?! (it|that) (with|to) me)|comment|reply|remind|show|sign up|click|follow|give me (?!(an? |until |till |some |one |two |\d)))\b.*(and|then|,) (then )?(I|we)('ll| will)`,
  ),
  otherwise: pattern(
    String.raw`\b(every (\w*day|morning|evening|night|week|month|year|time|single|once)|each (day|morning|week)|prayers?|hugs?|vibes|love and|good thoughts|my (love|regards|best wishes)|best wishes|your way$)`,
  ),
  reports: pattern(
    String.raw`\b(says?|said|saying|tells?|told( \w+)?|wrote|writes|writing|thinks?|thought|thinking|replie[ds]|promise[sd]|(?<!you )asked|answered|announced|claimed|swore|shouted|heard|(was|were|is|be|am|all|'s) like|goes)\W*$`,
  ),
  nods: pattern(String.raw`^\W*(ok|okay|alright|all right|deal|right|yes|good|promise)\W*$`),
  dueWords: '(over the|by|on|in|at|before|until|till|for|later|the|this|next|end of|latest)( (the|this|next|end of|latest))*',
};
