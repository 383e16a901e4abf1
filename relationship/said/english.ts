import { wholeWords } from '../languages/language.ts';
import type { SaidLanguage } from './saidLanguage.ts';

/** "Mara, could you", "hi Mara! could you", "and by the way, could you". */
const addressed = '^(?:[\\p{L} ]{1,24}[,:!–-] ?)?(?:(?:and|but|so|also|ok|okay|please|just|oh|btw|by the way) ?,? ?){0,2}';
const good =
  'great|wonderful|lovely|excellent|fantastic|beautiful|brilliant|awesome|amazing|inspiring|superb|terrific|fabulous|delightful|incredible|stunning|outstanding|insightful|thoughtful|moving|touching|gorgeous|nice|good|cool|fun|best';
const works =
  'post|posts|article|articles|piece|read|talk|podcast|episode|work|job|thread|story|stories|photo|photos|picture|pictures|writing|insights?|advice|tips?|point|points|idea|video|newsletter|blog|book|chapter|interview|summary|series|essay|song|performance|presentation|workshop|session|reminder|stuff|one';

export const english: SaidLanguage = {
  tag: 'en',
  questions: new RegExp(
    `^(?:when|where|why|how|how much|who|what for|which)\\?+$|${addressed}(?:(?:can|could|would|will) (?:you|I ask)|do you (?:know|have|think|remember|plan|still|ever|mind)|did you|are you|have you|when (?:is|will|are|do|can)|where (?:is|can|do|did)|what do you think|how (?:do|did|can) (?:you|I|we)|any (?:chance|idea|tips|advice|thoughts|news)(?![\\p{L}]))|(?<![\\p{L}])(?:I was wondering (?:if|whether|what|when|where|how|why)|I wonder (?:if|whether) you|wanted to ask (?:you|if|whether|what|when|how)|let me know (?:if|what|when|where|whether|how|which)|(?:would|I'd) (?:love|like) to (?:know|hear) (?:what|when|where|how|why|if|whether|which|your|more about)|please (?:tell me|explain|let me know|send me|answer|advise|dm me|e-?mail me))(?![\\p{L}])`,
    'iu',
  ),
  rhetorical: new RegExp(
    `(?:,|^|–|-) ?(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|would|should|wo|ca)n't (?:it|they|we|you|he|she|that|there)|(?:is|are|does|do|did|has|have) (?:it|they|we|you|he|she)|right|eh|huh|no|yes|ok|okay|hey|really|seriously|see|what|you know|agreed?|who knew|why not|am I right|know what I mean)\\?+!*$|how (?:${good}|crazy|funny|true|weird) (?:is|are|was) (?:that|this|it|these|those)|who (?:knew|knows|cares|would have thought|would've thought|doesn't|wouldn't|needs)(?![\\p{L}])|(?:isn't|aren't) (?:it|that|this|life|people|they|we) (?:${good}|funny|crazy|true|strange|amazing)|what's not to (?:like|love)|guess what|can you (?:imagine|believe)|you know what`,
    'iu',
  ),
  thanks: wholeWords(
    "thanks(?! to (?!you))|thank you|thank u|thx|tysm|many thanks|much appreciated|(?:really |so |truly |greatly )?appreciate (?:it|this|that|you|your)|(?:so |very |really |deeply )?grateful (?:to you|for (?:you|your|this))|I owe you one|you(?:'ve| have)? (?:really )?helped me",
  ),
  praise: wholeWords(
    `(?:${good}|such a (?:${good})) (?:${works})|well (?:said|done|put|written|deserved|played)|good for you|(?:I )?(?:really |just |absolutely |totally )?(?:love|loved|enjoy|enjoyed|adore|admire) (?:this|it|your|that you|the way you|how you|reading (?:this|your)|every word)|you(?:'re| are) (?:so |such |truly |really |just )?(?:an? )?(?:${good}|gift|star|genius|legend|hero|inspiration|treasure|rock ?star|kind|generous|right on|talented|gifted)|you rock|you nailed (?:it|this)|spot on|kudos|bravo|hats off|made my (?:day|week|morning)|made me (?:smile|laugh|cry|think)|(?:needed|what I needed) (?:to (?:hear|read) )?(?:this|that)|helped me (?:a lot|so much)|so (?:true|inspiring|well written|beautifully written)|congrat(?:s|z|ulations)|happy birthday|so (?:very )?(?:happy|proud|pleased|glad|thrilled|excited) (?:for|of) you|proud of you|you deserve (?:it|this)`,
  ),
  notMeant: wholeWords(
    `(?:no|not|never|isn't|wasn't|hardly|without) (?:a |an |such a |that |so |really |very |too )?(?:${good}|thanks|thank you)|no,? thanks?(?: you)?|thanks? (?:you )?(?:but no|for nothing)|thank (?:god|goodness|heavens)|if you (?:love|loved|enjoy|enjoyed)|do(?:n't| not) (?:love|enjoy|like)|did(?:n't| not) (?:love|enjoy)|would(?:'ve| have) (?:loved|enjoyed)`,
  ),
};
