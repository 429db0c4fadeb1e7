import { inOrder, oneOf } from '../pattern.ts';
import type { TopicWording } from './wording.ts';

const KIN = oneOf(
  'husband|wife|partner|spouse|mother|mum|mom|mama|father|dad|papa|parents?|son|daughter|child|baby|brother|sister|sibling',
  'grand(?:ma|pa|mother|father|son|daughter|mum|mom|dad|parents?)|gran|granny|nan|uncle|aunt(?:ie)?|cousin|niece|nephew|fianc[eé]e?|boyfriend',
  'girlfriend|friend|colleague|(?:mother|father|brother|sister) in law|step ?(?:mother|father|dad|mom|mum|son|daughter)|relative|family member',
  'loved one|twin',
);

const DEVICE = oneOf(
  'phone|battery|laptop|car|device|screen|tv|app|hub|camera|router|modem|wifi|internet|connection|signal|speaker|headset|headphones|charger|engine',
  'tablet|watch|line|call|chat|server|site|website|printer|controller|remote|console|it|computer|pc|monitor|motor|pump|fridge|cell',
);

export const BEREAVEMENT: TopicWording = {
  topic: 'bereavement',
  points: [
    `${KIN} (?:[^ .!?]+ ){0,4}(?:died|dies|has died|is dying|is dead|is deceased|was killed)`,
    inOrder(
      '(?:he|she|who|they|holder|owner|member|customer|guest|passenger|tenant|boss|neighbou?r) ',
      '(?:has |have |had |just |recently |suddenly |sadly |unexpectedly |also |tragically ){0,3}',
      '(?:died|passed(?= (?:on|last|in|yesterday|recently|this)))',
    ),
    'died (?:suddenly|unexpectedly|peacefully|of (?:cancer|covid|a))|passed away|passing away|decease(?:d)?|funerals?|bereave\\S*|obituary',
    `death certificate|(?:a )?death in (?:the|my|our) family|(?:death|passing|loss|funeral) of (?:my|our|his|her|a) (?:\\S+ )?(?:${KIN}|family)`,
    `late ${KIN}(?:'s)?|lost (?:my|our|her|his) (?:\\S+ )?${KIN}(?= (?:[.!?]|last|to|in|this|recently|yesterday|and|on|suddenly|two|three|a))`,
    `(?:my|our) (?:\\S+ )?${KIN}(?:'s)? (?:death|passing|funeral|estate|memorial)|no longer with us|in mourning|mourning|grieving|memorial service`,
    'widow(?:ed|er)?|probate|executor (?:of|for)|(?:estate|account|belongings|affairs) of (?:my|the|a|our) (?:late|deceased)|next of kin|terminally ill',
    'hospice|stillb(?:irth|orn)|miscarriage',
  ],
  seems: [
    inOrder(
      `(?:\\S+'s |my |the |our |your |this |then )?${DEVICE} `,
      '(?:just |has |had |have |suddenly |completely |finally |also |again |already |then |keeps |basically ){0,3}',
      '(?:died|dies|dying|passed away|dead)',
    ),
    'died (?:laughing|of laughter|of boredom)|(?:funeral|widow) (?:directors? software|maker)|black widow',
  ],
};
