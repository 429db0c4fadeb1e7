import { inOrder, oneOf } from '../pattern.ts';
import type { TopicWording } from './wording.ts';

export const LEGAL: TopicWording = {
  topic: 'legal',
  points: [
    'lawyers?|attorneys?|solicitors?|barrister|lawsuits?|suing|sued',
    "(?:will|i'll|we'll|going to|can|could|should|might|may|gonna|would|have to|ready to|want to|forced to|or) (?:\\S+ )?sue|to sue",
    'sue (?:you|your|them|him|the|this|for|over|if)|litigat\\S+|subpoena',
    '(?:to|in|small claims|county|civil|high|district|supreme|federal) court|court (?:order|case|date|action|summons|proceedings|papers)',
    '(?:take|taking) (?:\\S+ ){1,3}(?:to )?court|see you in court|tribunal|arbitration',
    inOrder(
      'legal ',
      oneOf(
        'action|actions|proceedings|advice|team|department|steps|matter|rights|counsel|representative|representation|case|notice|threat|claim|dispute|route',
        'recourse|consequences|obligation|duty',
      ),
    ),
    'legally (?:required|obliged|entitled|bound|obligated)|take legal',
    'ombudsman|regulators?|trading standards|consumer (?:protection|rights|watchdog|affairs)|better business bureau|bbb|cfpb|fca|ftc|fcc|ofcom|ofgem',
    'caa|department of transportation|data protection (?:authority|commissioner|officer)|ico complaint|attorney general',
    'illegal(?:ly)?|unlawful|against the law|break(?:ing)? the law|breach of (?:contract|gdpr|privacy|data)|(?:gdpr|privacy) (?:violation|breach)',
    'press(?:ing)? charges|(?:call|calling|go to|going to|report you to|inform|involve) the police|discriminat\\S+|negligen\\S+|defamation|class action',
  ],
  seems: [
    'legal (?:size|sized|paper|name|names|age|guardian|address|tender|holiday|residence|entity|pad)|power of attorney',
    "(?:i'm|i am|as|being|works? as|he's|she's|my \\S+ is) an? (?:\\S+ )?(?:lawyer|solicitor|attorney|police officer|barrister)",
    '(?:tennis|food|basketball|squash|badminton|volleyball|clay|pickleball|padel|sports|indoor|grass|hard) courts?',
    'court ?(?:yard|side|shoes?|room view)|(?:in|to) (?:your|my|their) court|ball is in',
    "(?:is|i'm|i am|name's|named|called|hi|hello|hey|dear|thanks|thank you|aunt|auntie|mary|peggy|from|miss|mrs|ms|and) sue",
    '(?:speak|talk|spoke|talked|speaking|talking|sent|shipped|booked|delivered|addressed|belongs|listen|according) (?:to|with|by|for) sue',
    'sue(?: from| at| in) (?:reception|support|billing|accounts|the (?:front|billing|desk|sales))',
    '(?:voltage|pressure|gas|window|speed|temperature) regulators?|illegal (?:character|argument|state|operation|move|instruction)',
  ],
};
