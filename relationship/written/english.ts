import { wholeWords } from '../languages/language.ts';
import { noteBeginning } from './noteBeginning.ts';
import type { WrittenLanguage } from './writtenLanguage.ts';

export const english: WrittenLanguage = {
  tag: 'en',
  asks: wholeWords(
    "(?:can|could|would|will|may|might) (?:you|I ask)|would you mind|do you mind|I was wondering if|I wonder if you|I need your|I(?:['’]d| would) (?:love|like|appreciate) (?:your|it if you)|please (?:send|share|retweet|review|look|read|reply|respond|let me know|consider|help|vote|follow|forward|introduce|write|tell)|let me know (?:if|what|when|whether)|any chance (?:you|of)|(?:a|one) (?:small |quick |little )?favou?r|pick your brain|get back to me|looking forward to (?:your (?:reply|answer|response)|hearing)",
    'giu',
  ),
  meetings: wholeWords(
    '(?:a |an |hop on a |jump on a )?(?:quick |short |brief |10[- ]minute |15[- ]minute |30[- ]minute )?(?:call|zoom|video chat|phone call|meeting)(?= |\\?|\\.|$)|(?:grab|have|get|over) (?:a )?(?:coffee|lunch|dinner|drink|beer)|meet (?:up|you in|for|in person)|are you (?:free|available|around)|when are you|set up a time|find a time|book a (?:slot|time)|my calendar|on your calendar',
    'giu',
  ),
  actions: wholeWords(
    "sign up|subscribe|click (?:here|on|the)|check out (?:my|our|the)|download|buy|order now|register|join (?:us|my|our|me)|follow me|visit (?:my|our)|don['’]t miss|limited time|special offer|discount|free trial|act now|learn more",
    'giu',
  ),
  ended: noteBeginning(
    '(?:(?:he|she|they|has|have|had|sadly|suddenly) ){0,3}(?:died|passed away|passed on)',
    '(?:is |was )?deceased|(?:is )?dead$|r\\.?i\\.?p|in memoriam',
    '(?:(?:he|she|they|asked|asks|wants?|wanted|wish(?:es|ed)?|me|for|there is to be|to have) )*no (?:more |further )?contact(?! (?:since|for|in|yet|until|details|info|data))',
    "(?:(?:he|she|they) )?(?:does|do)(?:n['’]t| not) (?:want|wish)(?: for| to have)?(?: any)?(?: more| further)? contact",
    "(?:(?:he|she|they) )?asked (?:me )?(?:not to|never to|to not) (?:be contacted|contact)|do(?:n['’]t| not) contact",
  ),
  sadNews: wholeWords(
    'ill|illness|sick|hospital|surgery|operation|cancer|chemo|chemotherapy|tumou?r|stroke|diagnos(?:is|ed)|accident|injur(?:y|ed)|pain|burn-?out|depress(?:ed|ion)|grief|grieving|mourning|funeral|died|dies|dying|death|passe[ds] away|miscarriage|stillborn|lost|loses|los(?:s|ing) of|laid off|layoffs?|redundan(?:t|cy)|unemployed|out of work|fired|bankrupt(?:cy)?|divorc(?:e|ed|ing)|separat(?:ed|ion)|broke up|break-?up|burglary|evicted|failed|rejected|cystic fibrosis|hospice',
  ),
  gladNews: wholeWords(
    'baby|born|birth|daughter|son|twins|pregnan(?:t|cy)|expecting|wedding|marr(?:y|ies|ied|iage|ying)|engaged|engagement|graduat(?:es?|ed|ion)|new job|promot(?:ed|ion)|new (?:house|home|flat|role|position)|birthday|turns \\d+|anniversary|prize|award(?:ed)?|won|wins|publish(?:es|ed)|launch(?:es|ed)?|retire[ds]?|retirement|recovered|all clear|passed (?:his|her|their|the) exams?',
  ),
};
